/** Notices of the SDK on telephones and browsers, by web push. */
@NullMarked
package io.entsdk.webpush;

import org.jspecify.annotations.NullMarked;
