package io.entsdk.privacy.consent;

import io.entsdk.core.RejectedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * Names the text that somebody agrees to, without the text, which whoever asks keeps.
 *
 * @param version what whoever asks calls it, such as {@code photos-2026-1}
 * @param language the language that it was read in
 * @param fingerprint SHA-256 of the text in UTF-8, as base64url: 43 characters
 */
public record ConsentText(String version, Locale language, String fingerprint) {

  private static final int LONGEST = 60;

  public ConsentText {
    if (version.isBlank() || version.length() > LONGEST) {
      throw RejectedException.of(
          "version", "bad-version", "the version of a text is 1 to 60 characters");
    }
    if (!fingerprint.matches("[A-Za-z0-9_-]{43}")) {
      throw RejectedException.of(
          "fingerprint", "bad-fingerprint", "a fingerprint is 43 characters of base64url");
    }
    if (language.toLanguageTag().length() > LONGEST) {
      throw RejectedException.of("language", "bad-language", "the tag of a language is too long");
    }
  }

  /** Name {@code text}, which must be there to be read. */
  public static ConsentText of(String version, Locale language, String text) {
    if (text.isBlank()) {
      throw RejectedException.of("text", "no-text", "nobody agrees to a text that says nothing");
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new ConsentText(
          version, language, Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
