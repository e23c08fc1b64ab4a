package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds who may do what for some children, everybody by the one id that stands for the person: an
 * adult who was entered twice is one, and so is a child.
 */
public record Signatories(Links links, Identities same) {

  /** Load all links of {@code children}, in three statements whatever their number. */
  public static Signatories of(Unit unit, Set<PersonId> children) {
    Identities ofChildren = new JpaIdentities(unit).of(children);
    List<Link> links = JoinedRolls.linksOf(unit, ofChildren.allOf(children));
    Identities same =
        ofChildren.and(
            new JpaIdentities(unit).of(links.stream().map(Link::person).distinct().toList()));
    Set<Link> joined = new HashSet<>();
    links.forEach(link -> joined.add(link.of(same.of(link.person()), same.of(link.child()))));
    return new Signatories(new Links(joined), same);
  }

  /** Return who is told of {@code child} on {@code day} and has {@code right}. */
  public Set<Guardian> guardiansOf(PersonId child, LocalDate day, GuardianshipRight right) {
    return Set.copyOf(links.guardiansOf(same.of(child), day, right).values());
  }

  /** Return the one id that stands for a child. */
  public PersonId child(PersonId child) {
    return same.of(child);
  }
}
