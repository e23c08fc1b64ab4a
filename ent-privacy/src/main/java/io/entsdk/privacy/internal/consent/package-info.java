/** Keeps what people have said about consents, and works out what it comes to. */
@NullMarked
package io.entsdk.privacy.internal.consent;

import org.jspecify.annotations.NullMarked;
