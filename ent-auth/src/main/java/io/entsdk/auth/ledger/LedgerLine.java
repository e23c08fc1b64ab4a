package io.entsdk.auth.ledger;

import static io.entsdk.auth.pupil.PictureRounds.LEAST_BITS_BEHIND_A_CARD;

import io.entsdk.auth.ladder.SignInPath;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * States what one way in is worth.
 *
 * @param ingredients the secrets that it asks for together; none where a grown-up's own sign-in
 *     answers for the child
 */
public record LedgerLine(SignInPath path, List<Ingredient> ingredients) {

  public LedgerLine {
    ingredients = List.copyOf(ingredients);
    Set<Ingredient.Kind> kinds =
        ingredients.stream().map(Ingredient::kind).collect(Collectors.toSet());
    if (kinds.stream().anyMatch(Ingredient.Kind::isPictures)) {
      requireMoreThanPictures(path, kinds);
      requireEnoughPictures(path, ingredients);
    }
  }

  private static void requireMoreThanPictures(SignInPath path, Set<Ingredient.Kind> kinds) {
    if (!kinds.contains(Ingredient.Kind.CARD) && !kinds.contains(Ingredient.Kind.CLASS_CODE)) {
      throw new IllegalArgumentException(
          path + " asks for pictures alone: they name a child and prove nothing; ask for a card");
    }
  }

  private static void requireEnoughPictures(SignInPath path, List<Ingredient> ingredients) {
    for (Ingredient one : ingredients) {
      if (one.kind().isPictures() && one.bits() < LEAST_BITS_BEHIND_A_CARD) {
        throw new IllegalArgumentException(
            "%s asks for pictures of %.2f bits; %.0f are the least"
                .formatted(path, one.bits(), LEAST_BITS_BEHIND_A_CARD));
      }
    }
  }

  /** Tell whether a grown-up answers for the child instead of a secret. */
  public boolean isByPerson() {
    return ingredients.isEmpty();
  }

  /**
   * Return how many bits {@code opponent} lacks; 0 for what only a grown-up stands before.
   *
   * <p>Whoever tries at the door has to give all secrets at once, so their bits add up. Whoever has
   * the tables tries each by itself: the strongest is what it takes.
   */
  public double bitsAgainst(Opponent opponent) {
    DoubleStream each = ingredients.stream().mapToDouble(one -> one.bitsAgainst(opponent));
    return opponent.hasTables() ? each.max().orElse(0) : each.sum();
  }

  /** Return the case that it may claim against whoever sits in the same room as well. */
  public CnilCase cnil() {
    return CnilCase.of(Math.min(bitsAgainst(Opponent.OUTSIDER), bitsAgainst(Opponent.CLASSMATE)));
  }
}
