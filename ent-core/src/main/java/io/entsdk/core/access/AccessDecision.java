package io.entsdk.core.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers whether somebody may do something, with every reason for the answer. */
public sealed interface AccessDecision {

  /** Return why, with the ids and dates of the facts; never empty. */
  List<Ground> because();

  /** Allows the call. */
  record Granted(List<Ground> because) implements AccessDecision {
    public Granted {
      because = List.copyOf(because);
    }

    /** Allow for one reason that rests on no fact. */
    public static Granted of(Reason reason) {
      return new Granted(List.of(Ground.of(reason)));
    }
  }

  /** Refuses the call. */
  record Denied(List<Ground> because) implements AccessDecision {
    public Denied {
      because = List.copyOf(because);
    }

    /** Refuse for one reason that rests on no fact. */
    public static Denied of(Reason reason) {
      return new Denied(List.of(Ground.of(reason)));
    }
  }

  /** Return the reasons without their facts, each once. */
  default List<Reason> reasons() {
    return because().stream().map(Ground::reason).distinct().toList();
  }

  /**
   * Return the decision and its reasons as one sentence for the actor, without a name; {@link
   * Access#explain} names the facts.
   */
  default String explain(Locale locale) {
    boolean french = locale.getLanguage().equals("fr");
    String word =
        this instanceof Granted
            ? (french ? "Accordé : " : "Granted: ")
            : (french ? "Refusé : " : "Denied: ");
    return reasons().stream()
        .map(reason -> reason.sentence(locale))
        .collect(Collectors.joining(" ; ", word, "."));
  }
}
