package io.entsdk.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Says how a step answers: for a program or for a person, and in which language. */
final class Speech {

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Answer in JSON, in UTF-8; the keys are those of the README.")
  private boolean json;

  @Option(
      names = "--lang",
      scope = ScopeType.INHERIT,
      paramLabel = "fr|en",
      defaultValue = "en",
      description = "Language of sentences (${DEFAULT-VALUE}).")
  private Language language;

  /** Names a language that the SDK has sentences in. */
  enum Language {
    FR,
    EN
  }

  boolean isJson() {
    return json;
  }

  Locale locale() {
    return language == Language.FR ? Locale.FRENCH : Locale.ENGLISH;
  }
}
