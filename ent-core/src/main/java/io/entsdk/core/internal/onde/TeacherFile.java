package io.entsdk.core.internal.onde;

import io.entsdk.core.roster.DropReason;
import io.entsdk.core.roster.RosterSink;
import io.entsdk.core.roster.TeacherRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The extraction of teachers: one line per teacher and class. */
final class TeacherFile implements FileKind {

  private static final String TITLE = "Civilité";
  private static final String USAGE_NAME = "Nom usage";
  private static final String LAST_NAME = "Nom";
  private static final String FIRST_NAME = "Prénom";
  private static final String EMAIL = "Courriel";
  private static final String HEAD = "Directeur";
  private static final String CLASS_NAME = "Classe";

  static final Layout LAYOUT =
      new Layout(
          "CSVExtraction-enseignants.csv",
          List.of(LAST_NAME, FIRST_NAME, HEAD, CLASS_NAME),
          List.of(TITLE, USAGE_NAME, EMAIL),
          List.of(),
          Map.of(
              "Adresse", DropReason.PRIVATE_CONTACT,
              "CP", DropReason.PRIVATE_CONTACT,
              "Commune", DropReason.PRIVATE_CONTACT,
              "Pays", DropReason.PRIVATE_CONTACT,
              "Téléphone domicile", DropReason.PRIVATE_CONTACT,
              "Téléphone portable", DropReason.PRIVATE_CONTACT));

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
            CellText.labelOrNull(row.cell(TITLE)),
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
