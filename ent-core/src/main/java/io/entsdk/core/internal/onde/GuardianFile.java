package io.entsdk.core.internal.onde;

import static io.entsdk.core.directory.PersonField.NAMES;
import static io.entsdk.core.directory.PersonField.PHONE;
import static io.entsdk.core.directory.PersonField.POSTAL_ADDRESS;
import static io.entsdk.core.directory.PersonField.TITLE;

import io.entsdk.core.directory.PersonField;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.roster.ChildReference;
import io.entsdk.core.roster.GuardianRecord;
import io.entsdk.core.roster.HouseholdKey;
import io.entsdk.core.roster.RejectionReason;
import io.entsdk.core.roster.RosterSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The extraction of guardians: one line per guardian, ended by as many groups of child columns as
 * they have children.
 *
 * <p>The address is read to tell namesakes apart ({@link HouseholdKey}) and not carried.
 */
final class GuardianFile implements FileKind {

  private static final String USAGE_NAME = "Nom usage responsable";
  private static final String LAST_NAME = "Nom responsable";
  private static final String FIRST_NAME = "Prénom responsable";
  private static final String EMAIL = "Courriel";
  private static final List<String> ADDRESS =
      List.of("Adresse responsable", "CP responsable", "Commune responsable");

  static final Layout LAYOUT =
      new Layout(
          "CSVExtraction-responsables.csv",
          Profile.TUT,
          List.of(LAST_NAME, FIRST_NAME),
          List.of(USAGE_NAME, EMAIL),
          ChildColumns.NAMES,
          Map.ofEntries(
              Map.entry("Civilité Responsable", TITLE),
              Map.entry(USAGE_NAME, NAMES),
              Map.entry(LAST_NAME, NAMES),
              Map.entry(FIRST_NAME, NAMES),
              Map.entry("Adresse responsable", POSTAL_ADDRESS),
              Map.entry("CP responsable", POSTAL_ADDRESS),
              Map.entry("Commune responsable", POSTAL_ADDRESS),
              Map.entry("Pays", POSTAL_ADDRESS),
              Map.entry(EMAIL, PersonField.EMAIL),
              Map.entry("Téléphone domicile", PHONE),
              Map.entry("Téléphone travail", PHONE),
              Map.entry("Numéro de poste", PHONE),
              Map.entry("Téléphone portable", PHONE)),
          Map.of());

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public void read(DataRow row, RosterSink sink) throws Refusal {
    ChildColumns columns = ChildColumns.in(row.header());
    columns.checkWidth(row);
    Parts parts = new Parts(row.origin(), sink);
    sink.accept(
        new GuardianRecord(
            row.origin(),
            CellText.name(row.cell(LAST_NAME)),
            CellText.nameOrNull(row.cell(USAGE_NAME)),
            CellText.name(row.cell(FIRST_NAME)),
            parts.read(row.cell(EMAIL), CellCodes::emailOrNull),
            household(row),
            children(row, columns, parts)));
  }

  private static List<ChildReference> children(DataRow row, ChildColumns columns, Parts parts)
      throws Refusal {
    List<ChildReference> children = new ArrayList<>();
    for (int group : columns.groupsOf(row)) {
      @Nullable ChildReference child = parts.read(group, start -> columns.child(row, start));
      if (child != null) {
        children.add(child);
      }
    }
    if (children.isEmpty()) {
      throw Refusal.ofLine(RejectionReason.GUARDIAN_WITHOUT_CHILD);
    }
    return children;
  }

  private static @Nullable HouseholdKey household(DataRow row) {
    List<String> address = ADDRESS.stream().map(column -> row.cell(column).text()).toList();
    return address.get(0).isEmpty() ? null : HouseholdKey.ofAddress(address);
  }
}
