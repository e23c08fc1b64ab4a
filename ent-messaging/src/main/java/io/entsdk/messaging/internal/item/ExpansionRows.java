package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.Expansion.Stage;
import io.entsdk.messaging.item.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps how far items have come that a job fills, within one unit of work. */
final class ExpansionRows {

  private static final String FIRST =
      readsAll(
          CARRYING_ON,
          """
          select x.item_id from ent_messaging_expansion x
          where x.tenant = cast(?1 as int) and x.stage in ('FILLING', 'SHOWING')
            and x.due_at <= cast(?2 as bigint)
          order by x.due_at, x.item_id fetch first 1 rows only""");

  private static final String NEXT =
      readsAll(
          CARRYING_ON,
          """
          select min(x.due_at) from ent_messaging_expansion x
          where x.tenant = cast(?1 as int) and x.stage in ('FILLING', 'SHOWING')""");

  private static final String POSTPONE =
      """
      update ent_messaging_expansion set due_at = cast(?3 as bigint)
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)""";

  private static final String LOCK =
      readsAll(
          CARRYING_ON,
          """
          select x.author_id, x.assurance, x.hat_profile, x.hat_school_id, x.stage, x.class_at,
            x.after_id, x.shown_from
          from ent_messaging_expansion x
          where x.tenant = cast(?1 as int) and x.item_id = cast(?2 as uuid)
            and x.stage in ('FILLING', 'SHOWING') and x.due_at <= cast(?3 as bigint) for update""");

  private static final String ITEM =
      readsAll(
          CARRYING_ON,
          """
          select i.kind, i.school_id, i.priority, i.withdrawn_at, i.submitted_at from ent_messaging_item i
          where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid)""");

  private static final String CLASSES =
      readsAll(
          CARRYING_ON,
          """
          select a.target_id from ent_messaging_audience a
          where a.tenant = cast(?1 as int) and a.item_id = cast(?2 as uuid) order by a.seq""");

  private static final String MOVE_ON =
      """
      update ent_messaging_expansion
      set stage = cast(?3 as varchar), class_at = cast(?4 as int), after_id = cast(?5 as uuid),
        shown_from = case when cast(?6 as bigint) = 0 then shown_from else cast(?6 as bigint) end,
        because = nullif(cast(?7 as varchar), '')
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)""";

  private final Unit unit;
  private final int tenant;

  ExpansionRows(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  void add(ItemId item, PersonId author, Actor actor) {
    List<Column<ItemId>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("item_id", ItemId::value),
            Column.uuid("author_id", any -> author.value()),
            Column.text("assurance", any -> actor.assurance().name()),
            Column.text(
                "hat_profile", any -> actor.hat().map(hat -> hat.profile().name()).orElse(null)),
            Column.uuid(
                "hat_school_id", any -> actor.hat().map(hat -> hat.school().value()).orElse(null)),
            Column.text("stage", any -> Stage.FILLING.name()),
            Column.integer("class_at", any -> 0),
            Column.uuid("after_id", any -> ClassPart.BEGINNING),
            Column.bigint("due_at", any -> Micros.of(unit.now())));
    unit.insertAll("ent_messaging_expansion", columns, List.of(item));
  }

  /** Return the oldest that is open; other nodes wait for it until this unit ends. */
  Optional<OpenExpansion> first() {
    return unit.rows(FIRST, tenant, Micros.of(unit.now())).stream()
        .map(row -> new ItemId(row.uuid(0)))
        .findFirst()
        .flatMap(this::locked);
  }

  /** Return when something is to be done next. */
  Optional<Instant> next() {
    Row row = unit.rows(NEXT, tenant).get(0);
    return row.isNull(0) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(0)));
  }

  private Optional<OpenExpansion> locked(ItemId item) {
    return unit.rows(LOCK, tenant, item.value(), Micros.of(unit.now())).stream()
        .map(row -> OpenExpansion.of(item, row, unit.rows(ITEM, tenant, item.value()).get(0)))
        .findFirst();
  }

  /** Return the classes to which {@code item} is addressed, in their order. */
  List<ClassId> classesOf(ItemId item) {
    return unit.rows(CLASSES, tenant, item.value()).stream()
        .map(row -> new ClassId(row.uuid(0)))
        .toList();
  }

  /** Go on in the class at {@code classAt}, after {@code after}. */
  void fillFrom(ItemId item, int classAt, UUID after) {
    moveOn(item, Stage.FILLING, classAt, after, 0, "");
  }

  /** Go on showing it, from {@code shownFrom} on, to those after {@code after}. */
  void showFrom(ItemId item, Instant shownFrom, UUID after) {
    moveOn(item, Stage.SHOWING, 0, after, Micros.of(shownFrom), "");
  }

  /** Do nothing about it before {@code moment}. */
  void postpone(ItemId item, Instant moment) {
    unit.update(POSTPONE, tenant, item.value(), Micros.of(moment));
  }

  void done(ItemId item) {
    moveOn(item, Stage.DONE, 0, ClassPart.BEGINNING, 0, "");
  }

  void stop(ItemId item, String because) {
    moveOn(item, Stage.STOPPED, 0, ClassPart.BEGINNING, 0, because);
  }

  private void moveOn(
      ItemId item, Stage stage, int classAt, UUID after, long shownFrom, String because) {
    unit.update(MOVE_ON, tenant, item.value(), stage.name(), classAt, after, shownFrom, because);
  }
}
