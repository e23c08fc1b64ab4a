package io.entsdk.privacy.internal.consent;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ImageChoice;
import io.entsdk.privacy.consent.ImageDecision;
import io.entsdk.privacy.consent.ImageRules;
import io.entsdk.privacy.retention.Capacity;
import java.util.List;

/** Keeps what schools have decided about images, within one unit of work. */
final class JpaImageRules {

  private static final String OF =
      readsAll(
          DECIDING,
          """
          select rule, valid_from, because, decided_by, decided_as, decided_at
          from ent_privacy_image_rule
          where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)
          order by valid_from, decided_at, id""");

  private static final String LOCK =
      """
      select id from ent_core_school
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) for update""";

  private final Unit unit;
  private final int tenant;

  JpaImageRules(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Let nobody else decide for {@code school} until this unit ends. */
  void lock(SchoolId school) {
    unit.rows(LOCK, tenant, school.value());
  }

  ImageRules of(SchoolId school) {
    return new ImageRules(
        unit.rows(OF, tenant, school.value()).stream().map(row -> decision(school, row)).toList());
  }

  void add(ImageDecision decision) {
    List<Column<ImageDecision>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", any -> unit.newId()),
            Column.uuid("school_id", one -> one.choice().school().value()),
            Column.text("rule", one -> one.choice().rule().name()),
            Column.date("valid_from", one -> one.choice().from()),
            Column.text("because", one -> one.choice().because()),
            Column.uuid("decided_by", one -> one.by() == null ? null : one.by().value()),
            Column.text("decided_as", one -> one.as().name()),
            Column.bigint("decided_at", one -> Micros.of(one.at())));
    unit.insertAll("ent_privacy_image_rule", columns, List.of(decision));
  }

  private static ImageDecision decision(SchoolId school, Row row) {
    return new ImageDecision(
        new ImageChoice(school, ConsentRule.valueOf(row.text(0)), row.date(1), row.text(2)),
        row.isNull(3) ? null : new PersonId(row.uuid(3)),
        Capacity.valueOf(row.text(4)),
        Micros.instant(row.bigint(5)));
  }
}
