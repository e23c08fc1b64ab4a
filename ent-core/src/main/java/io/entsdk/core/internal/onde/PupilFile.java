package io.entsdk.core.internal.onde;

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
          List.of(LAST_NAME, FIRST_NAME, BIRTH_DATE, LEVEL, CLASS_NAME),
          List.of(USAGE_NAME),
          List.of(),
          Map.ofEntries(
              Map.entry("Sexe", DropReason.NOT_NEEDED),
              Map.entry("Adresse1", DropReason.NOT_NEEDED),
              Map.entry("Cp1", DropReason.NOT_NEEDED),
              Map.entry("Commune1", DropReason.NOT_NEEDED),
              Map.entry("Pays1", DropReason.NOT_NEEDED),
              Map.entry("Adresse2", DropReason.NOT_NEEDED),
              Map.entry("Cp2", DropReason.NOT_NEEDED),
              Map.entry("Commune2", DropReason.NOT_NEEDED),
              Map.entry("Pays2", DropReason.NOT_NEEDED),
              Map.entry("Cycle", DropReason.NOT_NEEDED),
              Map.entry("Attestation fournie", DropReason.NOT_NEEDED),
              Map.entry("Décision de passage", DropReason.NOT_NEEDED),
              Map.entry("Autorisations associations", DropReason.NOT_A_CONSENT),
              Map.entry("Autorisations photos", DropReason.NOT_A_CONSENT)));

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
