package io.entsdk.core.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A folder of extractions written by a test: Ada, pupil of CP; Grace, her guardian; Alan, her
 * teacher.
 */
public final class OndeFolderOf {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  public static final String PUPILS = "CSVExtraction-eleves.csv";
  public static final String TEACHERS = "CSVExtraction-enseignants.csv";
  public static final String GUARDIANS = "CSVExtraction-responsables.csv";
  public static final String PUPIL_HEADER =
      "Nom Elève;Nom d'usage Elève;Prénom Elève;Date naissance;Sexe;Adresse1;Cp1;Commune1;Pays1;"
          + "Adresse2;Cp2;Commune2;Pays2; Cycle;Niveau;Classe;Attestation fournie;"
          + "Autorisations associations;Autorisations photos;Décision de passage";
  public static final String TEACHER_HEADER =
      "Civilité;Nom usage;Nom;Prénom;Adresse;CP;Commune;Pays;Courriel;Téléphone domicile;"
          + "Téléphone portable;Directeur;Classe";
  public static final String GUARDIAN_HEADER =
      "Civilité Responsable;Nom usage responsable;Nom responsable;Prénom responsable;"
          + "Adresse responsable;CP responsable;Commune responsable;Pays;Courriel;"
          + "Téléphone domicile;Téléphone travail;Téléphone portable;"
          + "Nom d'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants;"
          + "Nom d'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants";
  public static final String ADA =
      "LOVELACE;;Ada;2020-12-10;F;;;;;;;;;CYCLE II;CP;CP A;Oui;Non;Oui;";
  public static final String ALAN =
      "M.;;TURING;Alan;1 rue Haute;61000;Alençon;;alan@ecole.example;0200000000;;oui;CP A";
  public static final String GRACE =
      "MME;BYRON;HOPPER;Grace;2 rue Basse;61000;Alençon;;grace@home.example;;;0600000000;"
          + ";LOVELACE;Ada;CP A";

  private final Path folder;

  public OndeFolderOf(Path folder) {
    this.folder = folder;
  }

  public OndeFolderOf pupils(String... lines) {
    return with(PUPILS, PUPIL_HEADER + "\r\n" + String.join("\r\n", lines));
  }

  public OndeFolderOf teachers(String... lines) {
    return with(TEACHERS, TEACHER_HEADER + "\r\n" + String.join("\r\n", lines));
  }

  public OndeFolderOf guardians(String... lines) {
    return with(GUARDIANS, GUARDIAN_HEADER + "\r\n" + String.join("\r\n", lines));
  }

  public OndeFolderOf with(String file, String content) {
    return with(file, content, StandardCharsets.UTF_8);
  }

  public OndeFolderOf with(String file, String content, Charset charset) {
    return with(file, content.getBytes(charset));
  }

  public OndeFolderOf with(String file, byte[] content) {
    try {
      Files.write(folder.resolve(file), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Heard heard() {
    Heard heard = new Heard();
    try {
      OndeFiles.in(folder).read(TODAY, heard);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return heard;
  }

  /** Return what was heard but for the files this folder lacks. */
  public Heard heardOfFilesPresent() {
    Heard heard = heard();
    heard.rejections.removeIf(rejection -> rejection.reason() == RejectionReason.FILE_MISSING);
    return heard;
  }
}
