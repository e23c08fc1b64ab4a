package io.entsdk.cli;

import io.entsdk.core.personal.ConsentAudience;
import io.entsdk.core.personal.ConsentMedium;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.Purpose;
import picocli.CommandLine.Option;

/** Says what a consent is about: what for, as what, and to whom. */
final class ConsentOptions {

  @Option(
      names = "--purpose",
      required = true,
      paramLabel = "P",
      description = "What for, such as museum-photos.")
  private Purpose purpose;

  @Option(
      names = "--medium",
      required = true,
      paramLabel = "M",
      description = "As what: ${COMPLETION-CANDIDATES}.")
  private ConsentMedium medium;

  @Option(
      names = "--audience",
      required = true,
      paramLabel = "A",
      description = "To whom: ${COMPLETION-CANDIDATES}.")
  private ConsentAudience audience;

  Purpose purpose() {
    return purpose;
  }

  ConsentScope scope() {
    return new ConsentScope(medium, audience);
  }
}
