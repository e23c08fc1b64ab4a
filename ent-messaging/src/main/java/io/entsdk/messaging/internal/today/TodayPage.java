package io.entsdk.messaging.internal.today;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.MessagingFeature;
import io.entsdk.messaging.internal.item.Persons;
import io.entsdk.messaging.internal.item.ReadersDay;
import io.entsdk.messaging.internal.item.Reading;
import io.entsdk.messaging.internal.today.Tiles.Found;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.spi.TileSource;
import io.entsdk.messaging.today.Tile;
import io.entsdk.messaging.today.TilesWanted;
import io.entsdk.messaging.today.Today;
import io.entsdk.messaging.today.TodayPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the page of a day together: the post in one unit of work, and the tiles after it. */
public final class TodayPage {

  private final ReadersDay day;
  private final List<Tile> tiles;

  private TodayPage(ReadersDay day, List<Tile> tiles) {
    this.day = day;
    this.tiles = tiles;
  }

  /** Return the page of {@code actor}; no connection is held while vendors' parts work. */
  public static Today of(Tenant tenant, Actor actor) {
    ReadersDay day =
        Unit.joined(
            tenant, unit -> new Reading(unit, actor, MessagingPermissions.READ_OWN_MESSAGES).day());
    TilesWanted wanted =
        new TilesWanted(
            tenant.id(), Persons.of(actor), actor.hat(), day.children(), tenant.kernel().now());
    Found found =
        MessagingFeature.tilesOf(tenant.kernel())
            .of(tenant.kernel().extensions().all(TileSource.class), wanted);
    return new Today(day.unread(), new TodayPage(day, found.tiles()).parts(), found.missing());
  }

  private List<TodayPart> parts() {
    List<TodayPart> parts = new ArrayList<>();
    children().forEach(child -> parts.add(part(child)));
    TodayPart ofNobody = part(null);
    if (!ofNobody.toAnswer().isEmpty()
        || !ofNobody.unread().isEmpty()
        || !ofNobody.tiles().isEmpty()) {
      parts.add(ofNobody);
    }
    return parts;
  }

  private Set<PersonId> children() {
    Set<PersonId> children = new TreeSet<>(comparing(PersonId::value));
    Stream.of(day.toAnswer(), day.news())
        .flatMap(Collection::stream)
        .forEach(entry -> children.addAll(entry.children()));
    tiles.stream().map(Tile::child).flatMap(Stream::ofNullable).forEach(children::add);
    return children;
  }

  private TodayPart part(@Nullable PersonId child) {
    Predicate<InboxEntry> about =
        child == null
            ? entry -> entry.children().isEmpty()
            : entry -> entry.children().contains(child);
    List<InboxEntry> toAnswer = new ArrayList<>(day.toAnswer().stream().filter(about).toList());
    Collections.reverse(toAnswer);
    return new TodayPart(child, toAnswer, day.news().stream().filter(about).toList(), of(child));
  }

  private List<Tile> of(@Nullable PersonId child) {
    return tiles.stream()
        .filter(tile -> child == null ? tile.child() == null : child.equals(tile.child()))
        .sorted(comparing(Tile::day, nullsLast(naturalOrder())))
        .toList();
  }
}
