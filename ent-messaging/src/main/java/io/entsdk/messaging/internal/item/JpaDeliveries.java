package io.entsdk.messaging.internal.item;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps who got what because of which children, within one unit of work. */
public final class JpaDeliveries {

  /** The hour of what is not whole yet, which never comes: the last microsecond that is counted. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final String READ_ONCE =
      """
      update ent_messaging_delivery set read_at = cast(?4 as bigint)
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)
        and person_id = cast(?3 as uuid) and read_at is null""";

  private static final String MOVE =
      """
      update ent_messaging_delivery set folder = cast(?4 as smallint)
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)
        and person_id = cast(?3 as uuid)""";

  private static final String STAR =
      """
      update ent_messaging_delivery set starred = cast(?4 as boolean)
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)
        and person_id = cast(?3 as uuid)""";

  private static final String LOCK =
      """
      select person_id from ent_messaging_delivery
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid)
        and person_id = cast(?3 as uuid) for update""";

  private final Unit unit;
  private final int tenant;

  public JpaDeliveries(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /**
   * Is that somebody gets an item because of a child.
   *
   * @param child one of the children because of whom
   * @param releaseAt when it is shown to the person, in microseconds
   * @param decided what was decided about the person
   */
  record Posted(PersonId person, UUID child, long releaseAt, UUID decided) {}

  /** Address an item to those whom {@code planned} lets: one delivery a person, as a set. */
  void add(ItemHead head, boolean asks, Planned planned) {
    Judged judged = planned.judged();
    addChildren(head, judged.reached());
    Map<PersonId, UUID> decided = new JpaDecided(unit).keep(judged.decisions(), head.submittedAt());
    Map<PersonId, UUID> children = named(judged.reached());
    List<Posted> posted =
        judged.decisions().keySet().stream()
            .map(
                person ->
                    new Posted(
                        person,
                        of(person, children),
                        Micros.of(of(person, planned.shown())),
                        of(person, decided)))
            .toList();
    long sent = Micros.of(head.submittedAt());
    add(head.id(), asks, posted, one -> one.releaseAt() > sent);
  }

  /**
   * Add deliveries to people who get an item because of children, in the order of the key: so its
   * pages fill up one after the other, and two sends wait for each other the same way round.
   */
  void add(ItemId item, boolean asks, List<Posted> posted, Predicate<Posted> waits) {
    unit.insertAll(
        "ent_messaging_delivery",
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("item_id", any -> item.value()),
            Column.uuid("person_id", one -> one.person().value()),
            Column.bigint("release_at", Posted::releaseAt),
            Column.uuid("decided_id", Posted::decided),
            Column.smallint("folder", any -> Folder.Standard.INBOX.ordinal()),
            Column.flag("direct", any -> false),
            Column.flag("asks", any -> asks),
            Column.uuid("child_id", Posted::child),
            Column.flag("aside", any -> true),
            Column.flag("registered", any -> false),
            Column.flag("waits", waits::test),
            Column.flag("starred", any -> false)),
        posted.stream().sorted(comparing(one -> one.person().value())).toList());
  }

  /** Return one of the children of each person. */
  static Map<PersonId, UUID> named(List<Reached> children) {
    return children.stream()
        .collect(
            toMap(
                Reached::person,
                one -> one.child().value(),
                (one, other) -> one.compareTo(other) < 0 ? one : other));
  }

  /** Return what there is for each person who gets it. */
  static <T> T of(PersonId person, Map<PersonId, T> all) {
    return Objects.requireNonNull(all.get(person), "nobody is left out");
  }

  /** Note because of which children an item is addressed to people. */
  public void addChildren(ItemHead head, List<Reached> reached) {
    addChildren(head.id(), reached);
  }

  void addChildren(ItemId item, List<Reached> reached) {
    unit.insertAll(
        "ent_messaging_delivery_child",
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("item_id", any -> item.value()),
            Column.uuid("person_id", one -> one.person().value()),
            Column.uuid("child_id", one -> one.child().value()),
            Column.uuid("organisation_id", JpaDeliveries::organisation)),
        reached.stream()
            .sorted(
                comparing((Reached one) -> one.person().value())
                    .thenComparing(one -> one.child().value()))
            .toList());
  }

  private static @Nullable UUID organisation(Reached reached) {
    return reached.guardian().person().isPresent() ? null : reached.guardian().id();
  }

  /** Mark the delivery read now, unless it was before, and tell whether this was the first time. */
  boolean markRead(ItemId item, PersonId person, Instant now) {
    return unit.update(READ_ONCE, tenant, item.value(), person.value(), Micros.of(now)) == 1;
  }

  /** Put the delivery into the folder of its owner's that bears this number. */
  void move(ItemId item, PersonId person, int folder) {
    unit.update(MOVE, tenant, item.value(), person.value(), folder);
  }

  /** Mark the delivery with a star of its owner's, or take it away. */
  void star(ItemId item, PersonId person, boolean starred) {
    unit.update(STAR, tenant, item.value(), person.value(), starred);
  }

  /** Keep every other answer of {@code person} to {@code item} waiting until this unit ends. */
  void lock(ItemId item, PersonId person) {
    unit.rows(LOCK, tenant, item.value(), person.value());
  }
}
