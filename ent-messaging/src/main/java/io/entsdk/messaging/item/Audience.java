package io.entsdk.messaging.item;

import io.entsdk.core.directory.Activity;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.messaging.reach.TeamId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says whom an item is for.
 *
 * <p>It holds selectors and not people: they are resolved when the item is sent, and somebody whom
 * several of them name is reached once.
 */
public record Audience(List<Selector> selectors) {

  public Audience {
    selectors = selectors.stream().distinct().toList();
  }

  /** Return nobody. */
  public static Audience none() {
    return new Audience(List.of());
  }

  /** Return these people. */
  public static Audience of(PersonId... people) {
    return of(people, Selector.OfPerson::new);
  }

  /** Return these teams: whoever writes for them on the day reads it. */
  public static Audience of(TeamId... teams) {
    return of(teams, Selector.OfTeam::new);
  }

  /** Return the pupils of these classes, each of them alone. */
  public static Audience pupilsOf(SchoolClass... classes) {
    return of(classes, given -> new Selector.PupilsOfClass(given.id()));
  }

  /** Return those who teach the class of these pupils. */
  public static Audience teachersOf(PersonId... pupils) {
    return of(pupils, Selector.TeachersOf::new);
  }

  /** Return the guardians of the pupils of these classes. */
  public static Audience guardiansOf(SchoolClass... classes) {
    return of(classes, given -> new Selector.GuardiansOfClass(given.id()));
  }

  /** Return the guardians of the pupils who are registered with these activities. */
  public static Audience guardiansOf(Activity... activities) {
    return of(activities, given -> new Selector.GuardiansOfActivity(given.id()));
  }

  /** Return the relay of the delegates of a class: the guardians who wish to hear it. */
  public static Audience relayOf(SchoolClass schoolClass) {
    return new Audience(List.of(new Selector.RelayOfClass(schoolClass.id())));
  }

  /** Return this audience together with {@code other}. */
  public Audience and(Audience other) {
    return new Audience(Stream.of(this, other).flatMap(one -> one.selectors().stream()).toList());
  }

  private static <T> Audience of(T[] given, Function<T, Selector> selector) {
    return new Audience(Arrays.stream(given).map(selector).toList());
  }
}
