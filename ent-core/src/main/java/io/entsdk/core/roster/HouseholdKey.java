package io.entsdk.core.roster;

import io.entsdk.core.internal.text.FoldedName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells two guardians of the same name apart without carrying their address.
 *
 * <p>Equal for equal addresses whatever their case, accents, spaces and hyphens. An address can be
 * guessed back from it: compare it while a plan is made, never store, log or show it.
 */
public record HouseholdKey(String value) {

  private static final int KEPT_BYTES = 16;

  /** Return the key of an address given by its lines, in a fixed order. */
  public static HouseholdKey ofAddress(List<String> lines) {
    String folded =
        lines.stream().map(line -> FoldedName.of(line).value()).collect(Collectors.joining("\n"));
    byte[] digest = sha256().digest(folded.getBytes(StandardCharsets.UTF_8));
    return new HouseholdKey(HexFormat.of().formatHex(digest, 0, KEPT_BYTES));
  }

  @Override
  public String toString() {
    return "HouseholdKey[***]";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256, this one has not", e);
    }
  }
}
