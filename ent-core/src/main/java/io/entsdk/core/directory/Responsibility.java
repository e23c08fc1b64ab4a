package io.entsdk.core.directory;

import java.util.UUID;

/** States who answers for a school's data, as what, for a period. */
public record Responsibility(
    UUID id, SchoolId school, ResponsibilityRole role, Holder holder, Period period) {

  /** Tell whether {@code person} holds this personally. */
  public boolean isHeldBy(PersonId person) {
    return holder instanceof Holder.OfPerson of && of.person().equals(person);
  }
}
