package io.entsdk.cli;

import io.entsdk.core.Cursor;
import io.entsdk.core.PageRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says which page of a list a step shows. */
final class PageOptions {

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many (default ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--after", paramLabel = "CURSOR", description = "Go on after an earlier page.")
  private @Nullable String after;

  PageRequest request() {
    return new PageRequest(limit, after == null ? null : new Cursor(after));
  }
}
