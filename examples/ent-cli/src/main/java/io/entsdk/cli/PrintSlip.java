package io.entsdk.cli;

import io.entsdk.printing.EliminationPages;
import io.entsdk.privacy.archive.Slip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a slip: a page of HTML, or a PDF in a file. */
@Command(
    name = "print",
    description = "Write it as a page of HTML, or as PDF into a file, to print and sign.")
final class PrintSlip extends SlipCommands.OfOne {

  @Option(names = "--pdf", paramLabel = "FILE", description = "A file that is not there yet.")
  private @Nullable Path pdf;

  @Override
  void inspect() {
    if (pdf != null) {
      file(pdf).inspect();
    }
  }

  @Override
  Answer take(Installation at) {
    Slip slip = SlipCommands.slips(at).get(this.slip, actor.actor(at));
    String number = slip.number().toString();
    if (pdf == null) {
      String page = slip.html(locale());
      return Answer.of(new Printed(number, page, null), List.of(page));
    }
    try {
      file(pdf).write(new EliminationPages(List.of()).render(slip.sheet(locale())));
    } catch (IOException e) {
      return Answer.refused(
          Refusal.of(
              "not-written",
              "The file could not be written (" + e.getClass().getSimpleName() + ")"));
    }
    return Answer.of(new Printed(number, null, pdf.toString()), List.of(number + " is in " + pdf));
  }

  private static PaperFile file(Path path) {
    return new PaperFile("--pdf", path, false);
  }

  /** Is a slip as a page, or where it is. */
  record Printed(String number, @Nullable String html, @Nullable String file) {}
}
