package io.entsdk.sample;

import java.nio.file.Path;

/** The three files of an ONDE extraction. */
public enum OndeFile {
  PUPILS("CSVExtraction-eleves.csv"),
  GUARDIANS("CSVExtraction-responsables.csv"),
  TEACHERS("CSVExtraction-enseignants.csv");

  private final String fileName;

  OndeFile(String fileName) {
    this.fileName = fileName;
  }

  public String fileName() {
    return fileName;
  }

  public Path in(Path folder) {
    return folder.resolve(fileName);
  }
}
