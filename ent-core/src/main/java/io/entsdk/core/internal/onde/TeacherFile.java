package io.entsdk.core.internal.onde;

import static io.entsdk.core.directory.PersonField.NAMES;
import static io.entsdk.core.directory.PersonField.PHONE;
import static io.entsdk.core.directory.PersonField.POSTAL_ADDRESS;
import static io.entsdk.core.directory.PersonField.PROFESSIONAL_EMAIL;
import static io.entsdk.core.directory.PersonField.PROFESSIONAL_SITUATION;
import static io.entsdk.core.directory.PersonField.TITLE;

import io.entsdk.core.directory.Profile;
import io.entsdk.core.roster.RosterSink;
import io.entsdk.core.roster.TeacherRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The extraction of teachers: one line per teacher and class. */
final class TeacherFile implements FileKind {

  private static final String USAGE_NAME = "Nom usage";
  private static final String LAST_NAME = "Nom";
  private static final String FIRST_NAME = "Prénom";
  private static final String EMAIL = "Courriel";
  private static final String HEAD = "Directeur";
  private static final String CLASS_NAME = "Classe";

  static final Layout LAYOUT =
      new Layout(
          "CSVExtraction-enseignants.csv",
          Profile.ENS,
          List.of(LAST_NAME, FIRST_NAME, HEAD, CLASS_NAME),
          List.of(USAGE_NAME, EMAIL),
          List.of(),
          Map.ofEntries(
              Map.entry("Civilité", TITLE),
              Map.entry(USAGE_NAME, NAMES),
              Map.entry(LAST_NAME, NAMES),
              Map.entry(FIRST_NAME, NAMES),
              Map.entry("Adresse", POSTAL_ADDRESS),
              Map.entry("CP", POSTAL_ADDRESS),
              Map.entry("Commune", POSTAL_ADDRESS),
              Map.entry("Pays", POSTAL_ADDRESS),
              Map.entry(EMAIL, PROFESSIONAL_EMAIL),
              Map.entry("Téléphone domicile", PHONE),
              Map.entry("Téléphone portable", PHONE),
              Map.entry(HEAD, PROFESSIONAL_SITUATION),
              Map.entry(CLASS_NAME, PROFESSIONAL_SITUATION)),
          Map.of());

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public void read(DataRow row, RosterSink sink) throws Refusal {
    row.checkWidth(LAYOUT.needed());
    Parts parts = new Parts(row.origin(), sink);
    sink.accept(
        new TeacherRecord(
            row.origin(),
            CellText.name(row.cell(LAST_NAME)),
            CellText.nameOrNull(row.cell(USAGE_NAME)),
            CellText.name(row.cell(FIRST_NAME)),
            parts.read(row.cell(EMAIL), CellCodes::emailOrNull),
            Boolean.TRUE.equals(parts.read(row.cell(HEAD), CellCodes::answer)),
            classNames(row.cell(CLASS_NAME))));
  }

  private static List<String> classNames(Cell cell) throws Refusal {
    @Nullable String className = CellText.labelOrNull(cell);
    return className == null ? List.of() : List.of(className);
  }
}
