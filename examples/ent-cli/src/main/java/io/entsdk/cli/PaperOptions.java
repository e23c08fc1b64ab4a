package io.entsdk.cli;

import io.entsdk.core.directory.LegalDocument;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** Is the paper that somebody of the school has seen. */
final class PaperOptions {

  @Option(
      names = "--paper",
      required = true,
      paramLabel = "KIND",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private LegalDocument.Kind kind;

  @Option(
      names = "--reference",
      required = true,
      paramLabel = "TEXT",
      description = "As the paper bears it.")
  private String reference;

  @Option(names = "--paper-day", required = true, paramLabel = "DAY", description = "Its day.")
  private LocalDate day;

  LegalDocument document() {
    return new LegalDocument(kind, reference, day);
  }
}
