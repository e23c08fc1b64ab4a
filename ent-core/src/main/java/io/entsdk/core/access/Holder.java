package io.entsdk.core.access;

import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names somebody who may do something, and why.
 *
 * @param hat the role that the person must act in; null for a right over oneself, which counts in
 *     every role
 */
public record Holder(PersonId person, @Nullable Hat hat, List<Ground> because) {

  /** Orders by person, then by hat: stable, and without a name. */
  public static final Comparator<Holder> ORDER = Comparator.comparing(Holder::key);

  public Holder {
    because = List.copyOf(because);
  }

  /** Return where this stands in the order of holders: person, profile and school. */
  public String key() {
    return hat == null
        ? person.toString()
        : person + "/" + hat.profile().name() + "/" + hat.school();
  }
}
