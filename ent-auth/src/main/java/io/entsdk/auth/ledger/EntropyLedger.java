package io.entsdk.auth.ledger;

import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.passphrase.Passphrase;
import io.entsdk.auth.passphrase.PupilLogin;
import io.entsdk.auth.passphrase.WordList;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.auth.window.ClassCode;
import io.entsdk.auth.window.RescueCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * States for every way in how many bits stand before whom; each number is computed from what draws
 * the secret. It is what a register, an audit or a school asks for, as data and as a document.
 */
public record EntropyLedger(List<LedgerLine> lines) {

  public EntropyLedger {
    lines = List.copyOf(lines);
    if (lines.stream().map(LedgerLine::path).distinct().count() < lines.size()) {
      throw new IllegalArgumentException("A way in has one line");
    }
  }

  /** Return the ledger of the ways in that ent-auth offers. */
  public static EntropyLedger standard() {
    Ingredient card = new Ingredient(Ingredient.Kind.CARD, CardCode.secretBits());
    Ingredient pictures = Ingredient.oneOf(Ingredient.Kind.PICTURES, fewestStories());
    return builder()
        .path(
            SignInPath.CLASS_CODE,
            Ingredient.oneOf(Ingredient.Kind.CLASS_CODE, ClassCode.count()),
            Ingredient.oneOf(Ingredient.Kind.CARDLESS_PICTURES, fewestStories()))
        .path(SignInPath.CARD_IN_WINDOW, card)
        .path(SignInPath.APPROVAL)
        .path(SignInPath.HOME)
        .path(
            SignInPath.RESCUE_CODE,
            Ingredient.oneOf(Ingredient.Kind.RESCUE_CODE, RescueCode.count()))
        .path(SignInPath.CARD_AND_PICTURES, card, pictures)
        .path(SignInPath.CARD_AND_APPROVAL, card)
        .path(
            SignInPath.PASSPHRASE,
            Ingredient.oneOf(Ingredient.Kind.LOGIN, PupilLogin.count()),
            Ingredient.oneOf(Ingredient.Kind.WORDS, Math.pow(WordList.SIZE, Passphrase.WORDS)))
        .build();
  }

  /** Return how many stories the plan with the fewest has: a school may choose any. */
  private static long fewestStories() {
    return Arrays.stream(StoryPlan.values())
        .mapToLong(plan -> plan.rounds().stories())
        .min()
        .orElseThrow();
  }

  /** Begin a ledger of one's own. */
  public static Builder builder() {
    return new Builder();
  }

  /** Return the line of {@code path}; empty if it is not offered. */
  public Optional<LedgerLine> line(SignInPath path) {
    return lines.stream().filter(line -> line.path() == path).findFirst();
  }

  /** Return the ledger as a page of Markdown, in French or English. */
  public String document(Locale locale) {
    return new LedgerPage(this, locale).text();
  }

  /** Gathers the ways in, and refuses what is too weak. */
  public static final class Builder {

    private final List<LedgerLine> lines = new ArrayList<>();

    private Builder() {}

    /**
     * Offer {@code path} behind {@code secrets}; behind none, a grown-up answers for the child.
     *
     * @throws IllegalArgumentException if it is pictures alone, or pictures of less than 13 bits
     */
    public Builder path(SignInPath path, Ingredient... secrets) {
      lines.add(new LedgerLine(path, List.of(secrets)));
      return this;
    }

    public EntropyLedger build() {
      return new EntropyLedger(lines);
    }
  }
}
