package io.entsdk.messaging.item;

import io.entsdk.core.directory.Activity;
import io.entsdk.core.directory.SchoolClass;
import java.util.List;
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

  /** Return the guardians of the pupils of these classes. */
  public static Audience guardiansOf(SchoolClass... classes) {
    return new Audience(
        Stream.of(classes)
            .<Selector>map(given -> new Selector.GuardiansOfClass(given.id()))
            .toList());
  }

  /** Return the guardians of the pupils who are registered with these activities. */
  public static Audience guardiansOf(Activity... activities) {
    return new Audience(
        Stream.of(activities)
            .<Selector>map(given -> new Selector.GuardiansOfActivity(given.id()))
            .toList());
  }

  /** Return this audience together with {@code other}. */
  public Audience and(Audience other) {
    return new Audience(Stream.of(this, other).flatMap(one -> one.selectors().stream()).toList());
  }
}
