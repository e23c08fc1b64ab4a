package io.entsdk.privacy.internal;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Optional;

/** Sees to it that another person approves than who planned, within one unit of work. */
public record SecondPerson(Unit unit, Actor actor) {

  /**
   * Return who approves {@code what}, who is another person than {@code planner}, under whatever
   * id.
   */
  public PersonId than(Optional<PersonId> planner, String what) {
    PersonId approver =
        actor
            .person()
            .orElseThrow(
                () ->
                    RejectedException.of(
                        "actor", "person-needed", "a person approves; the system is none"));
    Identities same =
        new JpaIdentities(unit)
            .of(planner.map(one -> List.of(approver, one)).orElse(List.of(approver)));
    if (planner.filter(one -> same.isSame(one, approver)).isPresent()) {
      throw new ConflictException(
          "second-person-needed", what + " is approved by somebody else than who planned it");
    }
    return approver;
  }
}
