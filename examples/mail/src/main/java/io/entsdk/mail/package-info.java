/** Notices of the SDK by e-mail. */
@NullMarked
package io.entsdk.mail;

import org.jspecify.annotations.NullMarked;
