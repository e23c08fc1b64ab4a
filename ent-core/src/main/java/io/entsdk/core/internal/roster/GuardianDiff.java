package io.entsdk.core.internal.roster;

import io.entsdk.core.internal.roster.KnownSchool.AdultKey;
import io.entsdk.core.internal.roster.KnownSchool.Link;
import io.entsdk.core.internal.roster.RosterChange.Names;
import io.entsdk.core.roster.ChildReference;
import io.entsdk.core.roster.GuardianRecord;
import io.entsdk.core.roster.RosterChangeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the guardians and their links.
 *
 * <p>A name alone never makes two lines one person, nor a line a person whom the directory knows: a
 * child, an address or an e-mail in common must say so too. A link that was ever made by hand, or
 * ended by hand, is left as it is.
 */
final class GuardianDiff {

  private final RosterDiff diff;
  private final PupilDiff pupils;
  private final RosterMarks marks;
  private final ChildIndex children = new ChildIndex();
  private final Map<AdultKey, List<Adult>> adults = new HashMap<>();
  private final Map<Pair, Link> links = new HashMap<>();
  private final Set<Pair> told = new HashSet<>();

  GuardianDiff(RosterDiff diff, PupilDiff pupils, RosterMarks marks) {
    this.diff = diff;
    this.pupils = pupils;
    this.marks = marks;
  }

  void compare() {
    diff.reading.pupils().forEach(children::add);
    diff.known.links().forEach(this::index);
    diff.known
        .marks()
        .forEach((mark, person) -> adult(person).ifPresent(adult -> adult.marks.add(mark)));
    diff.reading.guardians().forEach(this::compare);
    if (diff.reading.isWhole()) {
      diff.known.links().stream().filter(this::isGone).forEach(this::unlink);
    }
  }

  private void index(Link link) {
    Pair pair = pair(link.guardian(), link.child());
    links.merge(pair, link, (one, other) -> one.live() ? one : other);
    diff.known.idsOf(link.guardian()).stream()
        .flatMap(id -> adult(id).stream())
        .forEach(adult -> adult.children.add(pair.child()));
  }

  /** Whoever was merged has one link to a child, under whichever id of either. */
  private Pair pair(UUID guardian, UUID child) {
    return new Pair(diff.known.standingFor(guardian), diff.known.standingFor(child));
  }

  private Optional<Adult> adult(UUID person) {
    Names names = diff.known.people().get(person);
    if (names == null) {
      return Optional.empty();
    }
    List<Adult> namesakes = adults.computeIfAbsent(AdultKey.of(names), key -> new ArrayList<>());
    return Optional.of(
        namesakes.stream()
            .filter(adult -> adult.id.equals(person))
            .findFirst()
            .orElseGet(() -> added(namesakes, new Adult(person, names.email()))));
  }

  private static Adult added(List<Adult> namesakes, Adult adult) {
    namesakes.add(adult);
    return adult;
  }

  private void compare(GuardianRecord record) {
    Set<UUID> named = named(record);
    if (named.isEmpty()) {
      return; // Each child that was not found is told; without one, nobody has become a guardian.
    }
    Set<UUID> children = named.stream().map(diff.known::standingFor).collect(Collectors.toSet());
    Names names =
        new Names(record.lastName(), record.usageName(), record.firstName(), null, record.email());
    String mark =
        record.household() == null ? null : marks.of(record.household(), AdultKey.of(names));
    List<Adult> namesakes = adults.computeIfAbsent(AdultKey.of(names), key -> new ArrayList<>());
    Adult adult =
        namesakes.stream()
            .filter(known -> known.isAlso(children, mark, record.email()))
            .findFirst()
            .orElse(null);
    if (adult == null) {
      adult = added(namesakes, arrives(names));
    } else {
      diff.rename(adult.id, names);
    }
    adult.learn(children, mark, record.email()).ifPresent(marked(adult));
    UUID guardian = adult.id;
    named.forEach(child -> link(guardian, child));
  }

  private Consumer<String> marked(Adult adult) {
    return mark -> diff.changes.add(RosterChange.marks(adult.id, mark));
  }

  private Set<UUID> named(GuardianRecord record) {
    Set<UUID> named = new LinkedHashSet<>();
    for (ChildReference reference : record.children()) {
      ChildMatch match = children.find(reference);
      match.rejection(record.origin()).ifPresent(diff.unmatched::add);
      if (match instanceof ChildMatch.Found found) {
        diff.links++;
        pupils.personOf(found.pupil()).ifPresent(named::add);
      }
    }
    return named;
  }

  private Adult arrives(Names names) {
    UUID person = diff.ids.get();
    diff.changes.add(RosterChange.arrives(RosterChangeKind.GUARDIAN_ARRIVES, person, names));
    return new Adult(person, names.email());
  }

  private void link(UUID guardian, UUID child) {
    Pair pair = pair(guardian, child);
    if (told.add(pair) && !links.containsKey(pair)) {
      diff.changes.add(RosterChange.links(diff.ids.get(), guardian, child));
    }
  }

  private boolean isGone(Link link) {
    return link.live() && link.importable() && !told.contains(pair(link.guardian(), link.child()));
  }

  private void unlink(Link link) {
    diff.changes.add(
        RosterChange.ends(RosterChangeKind.GUARDIAN_UNLINKED, link.id(), link.guardian()));
  }

  private record Pair(UUID guardian, UUID child) {}

  /** Is one grown-up person with all that tells them from a namesake. */
  private static final class Adult {

    private final UUID id;
    private final Set<UUID> children = new HashSet<>();
    private final Set<String> marks = new HashSet<>();
    private final Set<String> emails = new HashSet<>();

    private Adult(UUID id, @Nullable String email) {
      this.id = id;
      if (email != null) {
        emails.add(email);
      }
    }

    private boolean isAlso(Set<UUID> named, @Nullable String mark, @Nullable String email) {
      return named.stream().anyMatch(children::contains)
          || (mark != null && marks.contains(mark))
          || (email != null && emails.contains(email));
    }

    /** Take over what a line says, and return the mark if it is new. */
    private Optional<String> learn(Set<UUID> named, @Nullable String mark, @Nullable String email) {
      children.addAll(named);
      if (email != null) {
        emails.add(email);
      }
      return mark != null && marks.add(mark) ? Optional.of(mark) : Optional.empty();
    }
  }
}
