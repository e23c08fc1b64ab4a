package io.entsdk.core.access;

import io.entsdk.core.Assurance;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names something that a person may be allowed to do, the least assurance that it asks for and the
 * relations that grant it by themselves. Modules and vendors declare theirs as constants and list
 * them in a {@link io.entsdk.core.spi.PermissionSource}.
 *
 * @param relations empty when only {@code Actor.system}, or a grant, may do it
 */
public record Permission(String code, Assurance least, Set<Relation> relations, Set<Trait> traits) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,59}");

  /** Says what else may be done with a permission. */
  public enum Trait {
    /** Whoever has it by work may hand it on for a time. */
    DELEGABLE,
    /** It only reads, and a support session may use it. */
    READABLE_BY_SUPPORT,

    /** A substitute may use it for the class and the day of a pass. */
    OPEN_TO_PASS
  }

  public Permission {
    if (!SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException("A permission is 2 to 60 of a-z, 0-9 and -, not " + code);
    }
    relations = Set.copyOf(relations);
    traits = Set.copyOf(traits);
    if (traits.contains(Trait.OPEN_TO_PASS) && least.atLeast(Assurance.TWO_FACTORS)) {
      throw new IllegalArgumentException(
          "A pass is one factor: permission " + code + " asks for two and cannot be open to it");
    }
  }

  /** Declare a permission that any of {@code relations} grants from {@code least} on. */
  public static Permission of(String code, Assurance least, Relation... relations) {
    return new Permission(code, least, Set.of(relations), Set.of());
  }

  /** Return this permission as one that may be delegated. */
  public Permission delegable() {
    return with(Trait.DELEGABLE);
  }

  /** Return this permission as one that a support session may use; only for what reads. */
  public Permission readableBySupport() {
    return with(Trait.READABLE_BY_SUPPORT);
  }

  /** Return this permission as one that a substitute may use on a pass. */
  public Permission openToPass() {
    return with(Trait.OPEN_TO_PASS);
  }

  public boolean isDelegable() {
    return traits.contains(Trait.DELEGABLE) && isGrantable();
  }

  public boolean isReadableBySupport() {
    return traits.contains(Trait.READABLE_BY_SUPPORT);
  }

  public boolean isOpenToPass() {
    return traits.contains(Trait.OPEN_TO_PASS);
  }

  /** Tell whether a sign-in at {@code assurance} is sure enough for it. */
  public boolean isMetBy(Assurance assurance) {
    return assurance == Assurance.PASS ? isOpenToPass() : assurance.atLeast(least);
  }

  /**
   * Tell whether it may be given at all: what people hold over themselves and what guardians hold
   * over a child alone is never given to anybody else.
   */
  public boolean isGrantable() {
    return relations.isEmpty() || relations.stream().anyMatch(Relation::isOfStaff);
  }

  private Permission with(Trait trait) {
    Set<Trait> more = new HashSet<>(traits);
    more.add(trait);
    return new Permission(code, least, relations, more);
  }
}
