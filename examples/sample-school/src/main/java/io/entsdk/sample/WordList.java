package io.entsdk.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists of words that ship with this module; {@code #} begins a line of comment. */
final class WordList {

  private WordList() {}

  /** Return the comma separated words of a list. */
  static List<String> words(String name) {
    return lines(name).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .toList();
  }

  static List<String> lines(String name) {
    try (InputStream resource = Objects.requireNonNull(open(name), name);
        var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
      return new BufferedReader(reader).lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open(String name) {
    return WordList.class.getResourceAsStream(name + ".txt");
  }
}
