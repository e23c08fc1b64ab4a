package io.entsdk.privacy.copy;

import io.entsdk.privacy.internal.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Says what an archive holds, and what of the files that it names it does not.
 *
 * @param files in the order of their numbers
 * @param silent the keys of the stores that could not say what they keep
 */
public record CopyArchive(CopyReport report, List<ArchivedFile> files, List<String> silent) {

  public CopyArchive {
    files = List.copyOf(files);
    silent = List.copyOf(silent);
  }

  /** Return the files that are not there, or not as their part says. */
  public List<ArchivedFile> incomplete() {
    return files.stream().filter(file -> file.outcome() != FileOutcome.COPIED).toList();
  }

  /** Say in sentences what it is, how many files it holds, and which it does not hold and why. */
  public List<String> explain(Locale locale) {
    Texts texts = Texts.in(CopyReport.BUNDLE, locale);
    long there = files.stream().filter(file -> file.entry() != null).count();
    return Stream.of(
            Stream.of(
                report.explain(locale),
                texts.text("moment"),
                texts.text("holds", report.rows(), there, files.size())),
            incomplete().stream()
                .map(
                    file ->
                        texts.text(
                            "file", file.number(), texts.text("file." + file.outcome().name()))),
            silent.stream().map(store -> texts.text("silent", store)))
        .flatMap(sentences -> sentences)
        .toList();
  }
}
