<?php
/**
 * A plugin of the test site that is always active: the screen of the classic editor, for a browser that has the cookie
 * `classic`, and no mail.
 */

add_filter( 'use_block_editor_for_post', fn( $uses ) => $uses && ! isset( $_COOKIE['classic'] ) );
add_filter( 'pre_wp_mail', '__return_true' );
