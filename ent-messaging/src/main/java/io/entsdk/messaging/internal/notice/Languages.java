package io.entsdk.messaging.internal.notice;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Locale;

/** Keeps in which language people want to be told, within one unit of work. */
public record Languages(Unit unit) {

  /** In which a school says what it says. */
  public static final Locale USUAL = Locale.FRENCH;

  private static final String CHANGE =
      """
      update ent_messaging_language
      set language = cast(?3 as varchar), chosen_at = cast(?4 as bigint)
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)""";

  private static final String OF =
      """
      select l.language from ent_messaging_language l
      where l.tenant = cast(?1 as int) and l.person_id = cast(?2 as uuid) and %s"""
          .formatted(shown("l.person_id", ANSWER));

  /** Return the language of {@code person}. */
  public Locale of(PersonId person) {
    return unit.rows(OF, unit.tenantId().value(), person.value()).stream()
        .map(row -> Locale.forLanguageTag(row.text(0)))
        .findFirst()
        .orElse(USUAL);
  }

  void prefer(PersonId person, Locale language) {
    int tenant = unit.tenantId().value();
    String tag = language.toLanguageTag();
    long now = Micros.of(unit.now());
    if (unit.update(CHANGE, tenant, person.value(), tag, now) == 0) {
      List<Column<PersonId>> columns =
          List.of(
              Column.integer("tenant", one -> tenant),
              Column.uuid("person_id", PersonId::value),
              Column.text("language", one -> tag),
              Column.bigint("chosen_at", one -> now));
      unit.insertAbsent(
          "ent_messaging_language", columns, List.of("tenant", "person_id"), List.of(person));
    }
  }
}
