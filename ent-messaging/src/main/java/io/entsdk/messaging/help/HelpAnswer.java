package io.entsdk.messaging.help;

import io.entsdk.messaging.internal.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says to a child at once what a call for an adult has come to. There is no refusal among the
 * answers, and the numbers that are there at any hour are in each of them.
 */
public sealed interface HelpAnswer {

  /** Return the numbers to call. */
  default List<HelpLine> lines() {
    return HelpLine.all();
  }

  /** Return the sentences that the child reads or hears, in French or English. */
  default String sentence(Locale locale) {
    return Stream.concat(
            Stream.of(Sentences.of(said(), locale)),
            lines().stream().map(line -> line.sentence(locale)))
        .collect(Collectors.joining(" "));
  }

  /** Return what is said first. */
  Said said();

  /** Says first whether somebody of the school comes to know. */
  enum Said {
    ADULTS_ASKED,
    ADULTS_ASKED_WHILE_CLOSED,
    NOBODY_TO_ASK
  }

  /**
   * Adults of the school were asked.
   *
   * @param adults how many; never one alone where the school has two who may be asked
   * @param duringHours whether the school is open, so that somebody is likely to look soon
   */
  record Asked(CallId call, int adults, boolean duringHours) implements HelpAnswer {

    @Override
    public Said said() {
      return duringHours ? Said.ADULTS_ASKED : Said.ADULTS_ASKED_WHILE_CLOSED;
    }
  }

  /** The child is in no school, or nobody there may be asked: the numbers alone are left. */
  record ByPhone() implements HelpAnswer {

    @Override
    public Said said() {
      return Said.NOBODY_TO_ASK;
    }
  }
}
