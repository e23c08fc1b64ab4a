package io.entsdk.core;

/**
 * Names one thing that is wrong with a call: the field, a stable code, a sentence without the
 * refused value.
 */
public record Violation(String field, String code, String message) {

  @Override
  public String toString() {
    return field + ": " + message;
  }
}
