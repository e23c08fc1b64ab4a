package io.entsdk.privacy.internal.pseudonym;

import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.pseudonym.ServiceEpoch;
import java.util.List;

/** Keeps the epochs of services within one unit of work. */
final class JpaEpochs {

  private static final String TABLE = "ent_privacy_service";
  private static final List<String> KEY = List.of("tenant", "service", "epoch");
  private static final String EPOCHS =
      "select service, epoch, key_id, began_at from ent_privacy_service where tenant = cast(?1 as int)";
  private static final String NEWEST_FIRST = " order by service, epoch desc";

  private final Unit unit;
  private final int tenant;

  JpaEpochs(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  List<ServiceEpoch> list() {
    return unit.rows(EPOCHS + NEWEST_FIRST, tenant).stream().map(JpaEpochs::epoch).toList();
  }

  /** Return the epochs of {@code service}, the newest first. */
  List<ServiceEpoch> of(String service) {
    return unit
        .rows(EPOCHS + " and service = cast(?2 as varchar)" + NEWEST_FIRST, tenant, service)
        .stream()
        .map(JpaEpochs::epoch)
        .toList();
  }

  /** Keep {@code epoch} unless somebody was faster. */
  void addAbsent(ServiceEpoch epoch) {
    List<Column<ServiceEpoch>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.text("service", ServiceEpoch::service),
            Column.integer("epoch", ServiceEpoch::epoch),
            Column.text("key_id", ServiceEpoch::keyId),
            Column.bigint("began_at", one -> Micros.of(one.beganAt())));
    unit.insertAbsent(TABLE, columns, KEY, List.of(epoch));
  }

  private static ServiceEpoch epoch(Row row) {
    return new ServiceEpoch(
        row.text(0), row.integer(1), row.text(2), Micros.instant(row.bigint(3)));
  }
}
