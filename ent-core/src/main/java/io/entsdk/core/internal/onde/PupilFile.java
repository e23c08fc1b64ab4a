package io.entsdk.core.internal.onde;

import static io.entsdk.core.directory.PersonField.NAMES;
import static io.entsdk.core.directory.PersonField.POSTAL_ADDRESS;
import static io.entsdk.core.directory.PersonField.SCHOOL_LIFE;
import static io.entsdk.core.directory.PersonField.TITLE;

import io.entsdk.core.directory.PersonField;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.roster.DropReason;
import io.entsdk.core.roster.PupilRecord;
import io.entsdk.core.roster.RosterSink;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The extraction of pupils: one line per pupil. */
final class PupilFile implements FileKind {

  private static final String LAST_NAME = "Nom Elève";
  private static final String USAGE_NAME = "Nom d'usage Elève";
  private static final String FIRST_NAME = "Prénom Elève";
  private static final String BIRTH_DATE = "Date naissance";
  private static final String LEVEL = "Niveau";
  private static final String CLASS_NAME = "Classe";

  static final Layout LAYOUT =
      new Layout(
          "CSVExtraction-eleves.csv",
          Profile.ELV,
          List.of(LAST_NAME, FIRST_NAME, BIRTH_DATE, LEVEL, CLASS_NAME),
          List.of(USAGE_NAME),
          List.of(),
          Map.ofEntries(
              Map.entry(LAST_NAME, NAMES),
              Map.entry(USAGE_NAME, NAMES),
              Map.entry(FIRST_NAME, NAMES),
              Map.entry(BIRTH_DATE, PersonField.BIRTH_DATE),
              Map.entry(LEVEL, SCHOOL_LIFE),
              Map.entry(CLASS_NAME, SCHOOL_LIFE),
              Map.entry("Sexe", TITLE),
              Map.entry("Adresse1", POSTAL_ADDRESS),
              Map.entry("Cp1", POSTAL_ADDRESS),
              Map.entry("Commune1", POSTAL_ADDRESS),
              Map.entry("Pays1", POSTAL_ADDRESS),
              Map.entry("Adresse2", POSTAL_ADDRESS),
              Map.entry("Cp2", POSTAL_ADDRESS),
              Map.entry("Commune2", POSTAL_ADDRESS),
              Map.entry("Pays2", POSTAL_ADDRESS)),
          Map.of(
              "Cycle", DropReason.NOT_NEEDED,
              "Attestation fournie", DropReason.NOT_NEEDED,
              "Décision de passage", DropReason.NOT_NEEDED,
              "Autorisations associations", DropReason.NOT_A_CONSENT,
              "Autorisations photos", DropReason.NOT_A_CONSENT));

  private final BirthDates birthDates;
  private final SeenPupils seen = new SeenPupils();

  PupilFile(LocalDate today) {
    this.birthDates = new BirthDates(today);
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public void read(DataRow row, RosterSink sink) throws Refusal {
    row.checkWidth(LAYOUT.needed());
    PupilRecord pupil =
        new PupilRecord(
            row.origin(),
            CellText.name(row.cell(LAST_NAME)),
            CellText.nameOrNull(row.cell(USAGE_NAME)),
            CellText.name(row.cell(FIRST_NAME)),
            birthDates.read(row.cell(BIRTH_DATE)),
            CellText.label(row.cell(CLASS_NAME)),
            CellCodes.level(row.cell(LEVEL)));
    seen.tell(pupil, row.cell(CLASS_NAME).column(), sink);
  }
}
