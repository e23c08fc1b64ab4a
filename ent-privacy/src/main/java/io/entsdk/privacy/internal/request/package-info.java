/** Decides on what people ask about their own data. */
@NullMarked
package io.entsdk.privacy.internal.request;

import org.jspecify.annotations.NullMarked;
