package io.entsdk.core.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers whether somebody may do something, with every reason for the answer. */
public sealed interface AccessDecision {

  /** Return why; never empty. */
  List<Reason> because();

  /** Allows the call. */
  record Granted(List<Reason> because) implements AccessDecision {
    public Granted {
      because = List.copyOf(because);
    }
  }

  /** Refuses the call. */
  record Denied(List<Reason> because) implements AccessDecision {
    public Denied {
      because = List.copyOf(because);
    }
  }

  /** Return the decision and its reasons as one sentence for a person. */
  default String explain(Locale locale) {
    boolean french = locale.getLanguage().equals("fr");
    String word =
        this instanceof Granted
            ? (french ? "Accordé : " : "Granted: ")
            : (french ? "Refusé : " : "Denied: ");
    return because().stream()
        .map(reason -> reason.sentence(locale))
        .collect(Collectors.joining(" ; ", word, "."));
  }
}
