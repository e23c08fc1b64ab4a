package io.entsdk.core.roster;

import io.entsdk.core.internal.onde.OndeFolder;
import io.entsdk.core.spi.RosterSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The three CSV extractions of ONDE, the French register of primary schools, in one folder.
 *
 * <p>Expects {@code CSVExtraction-eleves.csv}, {@code CSVExtraction-enseignants.csv} and {@code
 * CSVExtraction-responsables.csv}, in any case, and reads them in this order. A missing file is a
 * rejection, and the others go through. Takes UTF-8, ISO-8859-15 and Windows-1252, any line ends,
 * quoted or not.
 */
public final class OndeFiles implements RosterSource {

  private final Path folder;

  private OndeFiles(Path folder) {
    this.folder = folder;
  }

  /** Return the extractions in {@code folder}, which is not looked at before they are read. */
  public static OndeFiles in(Path folder) {
    return new OndeFiles(folder);
  }

  @Override
  public String id() {
    return "onde";
  }

  @Override
  public void read(LocalDate day, RosterSink sink) throws IOException {
    OndeFolder.at(folder).read(day, sink);
  }
}
