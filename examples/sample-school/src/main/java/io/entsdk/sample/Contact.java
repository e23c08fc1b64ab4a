package io.entsdk.sample;

import org.jspecify.annotations.Nullable;

/**
 * How to reach an adult; absent values are empty cells. The extension belongs to the work phone.
 */
public record Contact(
    @Nullable String email,
    @Nullable String homePhone,
    @Nullable String workPhone,
    @Nullable String extension,
    @Nullable String mobilePhone) {

  Contact withEmail(@Nullable String other) {
    return new Contact(other, homePhone, workPhone, extension, mobilePhone);
  }
}
