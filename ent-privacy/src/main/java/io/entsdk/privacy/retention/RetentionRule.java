package io.entsdk.privacy.retention;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says how long data are kept, since what, on what ground, and what becomes of them then; a change
 * is a new version, never an edit.
 *
 * @param key what the inventory's columns name, such as {@code ent-account}
 * @param archives what the controller has answered; data of which nobody knows are not destroyed
 * @param awaits what has to be granted beside it before data that are due may go; never a hold,
 *     which is placed and not awaited
 */
public record RetentionRule(
    String key,
    int version,
    RuleTitle title,
    LegalSource source,
    Trigger trigger,
    RetentionLimits limits,
    FinalAction then,
    PublicArchives archives,
    Set<Block> awaits) {

  public RetentionRule {
    awaits = Set.copyOf(awaits);
    if (awaits.contains(Block.HOLD) || awaits.contains(Block.ARCHIVES_UNKNOWN)) {
      throw new IllegalArgumentException(
          "Rule " + key + " awaits what is granted: a visa or an approval");
    }
  }

  /**
   * Write the first version of a rule under which data are deleted, once somebody has answered
   * whether they are public archives; {@link #titled} gives it a name.
   */
  public static RetentionRule of(
      String key, LegalSource source, Trigger trigger, RetentionLimits limits) {
    return new RetentionRule(
        key,
        1,
        new RuleTitle(key, key),
        source,
        trigger,
        limits,
        FinalAction.DELETE,
        PublicArchives.UNKNOWN,
        Set.of());
  }

  public RetentionRule titled(String french, String english) {
    RuleTitle other = new RuleTitle(french, english);
    return new RetentionRule(key, version, other, source, trigger, limits, then, archives, awaits);
  }

  public RetentionRule limitedTo(RetentionLimits other) {
    return new RetentionRule(key, version, title, source, trigger, other, then, archives, awaits);
  }

  /** Return this rule resting on {@code other}, such as a decision of the school's board. */
  public RetentionRule restingOn(LegalSource other) {
    return new RetentionRule(key, version, title, other, trigger, limits, then, archives, awaits);
  }

  public RetentionRule endingIn(FinalAction other) {
    return new RetentionRule(key, version, title, source, trigger, limits, other, archives, awaits);
  }

  /** Return this rule with the controller's answer. */
  public RetentionRule answering(PublicArchives other) {
    return new RetentionRule(key, version, title, source, trigger, limits, then, other, awaits);
  }

  public RetentionRule awaiting(Block... other) {
    return new RetentionRule(
        key, version, title, source, trigger, limits, then, archives, Set.of(other));
  }

  /** Return this rule as version {@code other} of it. */
  public RetentionRule numbered(int other) {
    return new RetentionRule(key, other, title, source, trigger, limits, then, archives, awaits);
  }

  /** Return what stands between data that are due under this rule and their end, if not cleared. */
  public Set<Block> blocks() {
    Stream<Block> own =
        switch (archives) {
          case YES -> Stream.of(Block.VISA);
          case UNKNOWN -> Stream.of(Block.ARCHIVES_UNKNOWN);
          case NO -> Stream.of();
        };
    Stream<Block> person = then.isErasure() ? Stream.of() : Stream.of(Block.APPROVAL);
    return Stream.of(own, person, awaits.stream())
        .flatMap(blocks -> blocks)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Block.class)));
  }
}
