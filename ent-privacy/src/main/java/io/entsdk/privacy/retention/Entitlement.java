package io.entsdk.privacy.retention;

import java.time.LocalDate;

/** Says what entitles a person to an account: what lasts longest of all that the person is. */
public sealed interface Entitlement {

  /**
   * Names what entitles: being a pupil, working for a school or for an organisation, answering for
   * a pupil.
   */
  enum Ground {
    PUPIL,
    STAFF,
    AGENT,
    GUARDIAN
  }

  /** Return what the rules need to know of it. */
  RetentionFacts facts();

  /** Goes on, without a last day. */
  record Lasting(Ground ground) implements Entitlement {
    @Override
    public RetentionFacts facts() {
      return RetentionFacts.none();
    }
  }

  /** Ends, or has ended, with {@code lastDay}, which is a day of entitlement still. */
  record Until(Ground ground, LocalDate lastDay) implements Entitlement {
    @Override
    public RetentionFacts facts() {
      return RetentionFacts.of(Trigger.ENTITLEMENT_ENDED, lastDay);
    }
  }

  /** Was never there, as far as the directory knows: a person decides what to do. */
  record Unknown() implements Entitlement {
    @Override
    public RetentionFacts facts() {
      return RetentionFacts.none();
    }
  }
}
