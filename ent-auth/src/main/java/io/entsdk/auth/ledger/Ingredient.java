package io.entsdk.auth.ledger;

import static io.entsdk.auth.ledger.Opponent.CARD_THIEF;
import static io.entsdk.auth.ledger.Opponent.CLASSMATE;
import static io.entsdk.auth.ledger.Opponent.DATABASE_AND_PEPPER_THIEF;
import static io.entsdk.auth.ledger.Opponent.DATABASE_THIEF;

import java.util.Set;

/**
 * Is one secret that a way in asks for, drawn uniformly and never chosen.
 *
 * @param bits what guessing it takes
 */
public record Ingredient(Kind kind, double bits) {

  /** The bits of the keys that peppers are: without one, what is kept of a secret tells nothing. */
  private static final double KEY_BITS = 256;

  /** Says who knows a secret, and what its place in the tables tells. */
  public enum Kind {
    /** The secret on a card, kept as a plain hash. */
    CARD(Set.of(CARD_THIEF), Kept.AS_IT_IS),
    /** The pictures behind a card, of which nothing can be tried without the card's secret. */
    PICTURES(Set.of(), Kept.BEHIND_THE_CARD),
    /** The pictures that no card binds, kept as Argon2id under a pepper. */
    CARDLESS_PICTURES(Set.of(), Kept.KEYED),
    /** The code of a class window, on the board. */
    CLASS_CODE(Set.of(CLASSMATE), Kept.KEYED),
    /** Six digits for one sign-in. */
    RESCUE_CODE(Set.of(), Kept.KEYED),
    /** The digits that name a pupil who types words; no secret in class, nor in the tables. */
    LOGIN(Set.of(CLASSMATE, DATABASE_THIEF, DATABASE_AND_PEPPER_THIEF), Kept.AS_IT_IS),
    /** Assigned words, kept as Argon2id under a pepper. */
    WORDS(Set.of(), Kept.KEYED);

    private final Set<Opponent> knownTo;
    private final Kept kept;

    Kind(Set<Opponent> knownTo, Kept kept) {
      this.knownTo = knownTo;
      this.kept = kept;
    }

    /** Tell whether it is pictures, which name a child and prove nothing alone. */
    boolean isPictures() {
      return this == PICTURES || this == CARDLESS_PICTURES;
    }
  }

  private enum Kept {
    AS_IT_IS,
    BEHIND_THE_CARD,
    KEYED
  }

  public Ingredient {
    if (!(bits > 0)) {
      throw new IllegalArgumentException("A secret of " + bits + " bits is none");
    }
  }

  /** Return the ingredient that is one of {@code count} equally likely. */
  public static Ingredient oneOf(Kind kind, double count) {
    return new Ingredient(kind, Math.log(count) / Math.log(2));
  }

  /** Return how many bits it adds against {@code opponent}. */
  public double bitsAgainst(Opponent opponent) {
    if (kind.knownTo.contains(opponent)) {
      return 0;
    }
    return switch (opponent) {
      case OUTSIDER, CLASSMATE, CARD_THIEF -> bits;
      case DATABASE_THIEF -> fromTables(KEY_BITS);
      case DATABASE_AND_PEPPER_THIEF -> fromTables(bits);
    };
  }

  private double fromTables(double keyed) {
    return switch (kind.kept) {
      case AS_IT_IS -> bits;
      case BEHIND_THE_CARD -> 0;
      case KEYED -> keyed;
    };
  }
}
