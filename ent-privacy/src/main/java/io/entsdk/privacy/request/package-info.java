/** Takes what people ask about their own data, and answers with the text that says so. */
@NullMarked
package io.entsdk.privacy.request;

import org.jspecify.annotations.NullMarked;
