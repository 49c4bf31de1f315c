<?php
/**
 * Plugin Name: Aloud
 * Description: Readers can listen to each post and follow its text: with a recording made when the post is published, or with the voice of their device.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 8.2
 * License: MIT
 * Text Domain: aloud
 *
 * The files of `dist/browser/` are beside this file: `npm run build:wordpress` copies them.
 *
 * Recordings are made where wp-config.php names the command line of Aloud. Each word of the command is one element:
 *
 *     define( 'ALOUD_COMMAND', array( '/usr/bin/node', '/srv/aloud/node_modules/aloud-cli/bin.js' ) );
 *     define( 'ALOUD_OPTIONS', array( '--names', '/srv/aloud/names.pls' ) ); // Optional: options of `aloud narrate`.
 *
 * @package Aloud
 */

defined( 'ABSPATH' ) || exit;

/** The tags of Aloud, with their attributes. */
const ALOUD_TAGS = array(
	'aloud-article'    => 'for leave-out skip flag headline dateline byline paragraph heading image caption credit quote item row about notice note related advert player player-position dock resume heading-buttons skip-links flag-updates',
	'aloud-contents'   => 'for',
	'aloud-figure'     => 'enlarge decorative',
	'aloud-player'     => 'for dock voice-label duration',
	'aloud-skip-links' => '',
	'source'           => 'src type',
);

/** The theme's article, which holds the mark that aloud_show_story() writes; else its `main`; else what holds the content. */
const ALOUD_ARTICLE = 'article:has(.aloud-story), main:has(.aloud-story):not(:has(article .aloud-story)), :has(> .aloud-story):not(article *, main *)';

/** Everything else than the headline and the content: dates, links to other posts, comments. */
const ALOUD_SKIP = ':not(:has(h1, .entry-title, .wp-block-post-title, .aloud-story), h1, h1 *, .entry-title, .entry-title *, .wp-block-post-title, .wp-block-post-title *, :has(> .aloud-story), :has(> .aloud-story) *)';

/** The attributes of a tag, as a part of a regular expression. */
const ALOUD_ATTRIBUTES = '(?:"[^"]*"|\'[^\']*\'|[^<>"\'])*';

/** The block is the empty tag, so that a post stays readable without the plugin. */
const ALOUD_BLOCK = <<<'SCRIPT'
( function ( blocks, createElement, useBlockProps, __ ) {
	blocks.registerBlockType( 'aloud/player', {
		edit: function () {
			return createElement( 'p', useBlockProps(), __( 'The player of Aloud is shown here.', 'aloud' ) );
		},
		save: function () {
			return createElement( 'aloud-player' );
		},
	} );
} )( wp.blocks, wp.element.createElement, wp.blockEditor.useBlockProps, wp.i18n.__ );
SCRIPT;

/** The post types that get a player. A post of another type gets one by the block, the shortcode or a tag. */
function aloud_is_story( WP_Post $post ): bool {
	$types = (array) apply_filters( 'aloud_post_types', array( 'post' ) );
	return in_array( $post->post_type, $types, true )
		|| str_contains( $post->post_content, '<aloud-' ) || has_shortcode( $post->post_content, 'aloud' );
}

function aloud_register_block(): void {
	wp_register_script( 'aloud-block', false, array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-i18n' ), '0.1.0', true );
	wp_add_inline_script( 'aloud-block', ALOUD_BLOCK );
	register_block_type(
		'aloud/player',
		array(
			'api_version'           => 2,
			'title'                 => __( 'Aloud player', 'aloud' ),
			'description'           => __( 'Places the player of this post.', 'aloud' ),
			'category'              => 'media',
			'icon'                  => 'controls-volumeon',
			'supports'              => array(
				'className'       => false,
				'customClassName' => false,
				'html'            => false,
				'multiple'        => false,
			),
			'editor_script_handles' => array( 'aloud-block' ),
		)
	);
	add_shortcode( 'aloud', 'aloud_shortcode' );
}
add_action( 'init', 'aloud_register_block' );

function aloud_shortcode(): string {
	return '<aloud-player></aloud-player>';
}

/** Every role may save the tags of Aloud: none of them runs a script or loads a page. */
function aloud_allow_tags( array $tags, $context ): array {
	if ( 'post' !== $context ) {
		return $tags;
	}
	foreach ( ALOUD_TAGS as $tag => $attributes ) {
		$tags[ $tag ] = array_fill_keys( array_filter( explode( ' ', $attributes ) ), true ) + ( $tags['div'] ?? array() );
	}
	foreach ( $tags as $tag => $attributes ) {
		$tags[ $tag ] = array( 'slot' => true ) + (array) $attributes;
	}
	return $tags;
}
add_filter( 'wp_kses_allowed_html', 'aloud_allow_tags', 10, 2 );

/** No version in the address: the other files of Aloud import this one by its plain name. */
function aloud_enqueue_script(): void {
	$post = get_queried_object();
	if ( is_singular() && $post instanceof WP_Post && aloud_is_story( $post ) ) {
		wp_enqueue_script( 'aloud', plugins_url( 'aloud.js', __FILE__ ), array(), null, false ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	}
}
add_action( 'wp_enqueue_scripts', 'aloud_enqueue_script' );

function aloud_script_tag( $tag, $handle, $src ) {
	return 'aloud' === $handle ? wp_get_script_tag( array( 'type' => 'module', 'src' => $src ) ) : $tag; // phpcs:ignore WordPress.Arrays
}
add_filter( 'script_loader_tag', 'aloud_script_tag', 10, 3 );

/** Removes the paragraphs and line breaks that wpautop puts around the tags of Aloud, because it takes them for words. */
function aloud_remove_paragraphs( $content ) {
	$tag = '</?aloud-[a-z-]+\b' . ALOUD_ATTRIBUTES . '>';
	return preg_replace(
		array( "~<p>((?:\s|<br\s*/?>|$tag)*$tag(?:\s|<br\s*/?>|$tag)*)</p>~", '~<p>\s*(<aloud-player\b.*?</aloud-player>)\s*</p>~s', "~($tag)\s*<br\s*/?>|<br\s*/?>\s*(?=$tag)~" ),
		array( '$1', '$1', '$1' ),
		$content
	) ?? $content;
}
add_filter( 'the_content', 'aloud_remove_paragraphs', 12 );

/** Adds to a post what its author did not write: the element that finds the article, and the player. */
function aloud_show_story( $content ) {
	$post = get_post();
	if ( ! $post || ! is_singular() || is_feed() || ! in_the_loop() || ! is_main_query() || get_queried_object_id() !== $post->ID
		|| ! aloud_is_story( $post ) || post_password_required( $post ) ) {
		return $content;
	}
	$recording = get_post_meta( $post->ID, '_aloud_recording', true );
	$has_own   = str_contains( $content, '<aloud-article' );
	if ( ! str_contains( $content, '<aloud-player' ) && ! ( $has_own && ! $recording ) ) {
		$player  = aloud_shortcode();
		$content = $has_own ? preg_replace( '~<aloud-article\b' . ALOUD_ATTRIBUTES . '>~', "$0$player", $content, 1 ) : $player . $content;
	}
	if ( $recording || ! $has_own ) {
		$content = preg_replace_callback(
			'~<aloud-player\b(' . ALOUD_ATTRIBUTES . ')>\s*</aloud-player>~',
			fn( $found ) => $recording ? aloud_player( $recording, $found[1] ) : '<div class="aloud-place"></div>',
			$content,
			1
		);
	}
	if ( $has_own ) {
		return $content;
	}
	// Without a recording the player comes only where the device has a voice.
	return sprintf(
		'<aloud-article class="aloud-story" for="%s" skip="%s" player-position=".aloud-place"></aloud-article>%s',
		esc_attr( ALOUD_ARTICLE ),
		esc_attr( ALOUD_SKIP ),
		$content
	);
}
add_filter( 'the_content', 'aloud_show_story', 20 );

/**
 * The player of a recording.
 *
 * @param array  $recording  Its folder, and its duration in seconds.
 * @param string $attributes What the author wrote in the tag: kses has checked it.
 */
function aloud_player( array $recording, string $attributes ): string {
	$url = aloud_folder( $recording['folder'], 'baseurl' );
	return sprintf(
		'<aloud-player duration="%1$s"%2$s><audio controls preload="none"><source src="%3$s.webm" type=\'audio/webm; codecs="opus"\'><source src="%3$s.m4a" type=\'audio/mp4; codecs="mp4a.40.2"\'><track kind="captions" src="%3$s.vtt" srclang="%4$s"></audio></aloud-player>',
		esc_attr( $recording['duration'] ),
		$attributes,
		esc_url( set_url_scheme( "$url/story" ) ),
		esc_attr( get_bloginfo( 'language' ) )
	);
}

/** The path or the address (`baseurl`) of a folder of recordings. */
function aloud_folder( string $name, string $base = 'basedir' ): string {
	return wp_upload_dir( null, false )[ $base ] . "/aloud/$name";
}

/** May everybody hear this post? The uploads folder is public. A post of several pages has no recording. */
function aloud_is_public( ?WP_Post $post ): bool {
	return $post && 'publish' === $post->post_status && '' === $post->post_password
		&& aloud_is_story( $post ) && ! str_contains( $post->post_content, '<!--nextpage-->' );
}

/** A post that is published or changed is narrated in the background; one that is withdrawn loses its recording. */
function aloud_schedule( $new_status, $old_status, WP_Post $post ): void {
	if ( ! aloud_is_public( $post ) ) {
		aloud_remove_recording( $post->ID );
	} elseif ( defined( 'ALOUD_COMMAND' ) && ! wp_next_scheduled( 'aloud_narrate', array( $post->ID ) ) ) {
		wp_schedule_single_event( time(), 'aloud_narrate', array( $post->ID ) );
	}
}
add_action( 'transition_post_status', 'aloud_schedule', 10, 3 );

/** The page that the command line reads: the headline and the content, as the theme shows them. */
function aloud_page( WP_Post $post ): string {
	$GLOBALS['post'] = $post; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- setup_postdata() and shortcodes need it.
	setup_postdata( $post );
	$title = get_the_title( $post );
	$page  = sprintf(
		'<!doctype html><html lang="%s"><head><meta charset="utf-8"><title>%s</title></head><body><article><h1>%s</h1>%s</article></body></html>',
		esc_attr( get_bloginfo( 'language' ) ),
		esc_html( wp_strip_all_tags( $title ) ),
		wp_kses_post( $title ),
		apply_filters( 'the_content', $post->post_content ) // phpcs:ignore WordPress.NamingConventions -- A hook of WordPress.
	);
	wp_reset_postdata();
	return $page;
}

/** Each text has a folder of its own, so that no cache joins a new timing file to an old sound. */
function aloud_folder_name( WP_Post $post ): string {
	$source = array( $post->post_title, $post->post_content, get_bloginfo( 'language' ), defined( 'ALOUD_OPTIONS' ) ? ALOUD_OPTIONS : array() );
	return $post->ID . '-' . substr( hash( 'sha256', (string) wp_json_encode( $source ) ), 0, 12 );
}

/** Makes the recording of a post. Its failure changes nothing but the notice. */
function aloud_narrate( $id ): void {
	$post = get_post( $id );
	if ( ! defined( 'ALOUD_COMMAND' ) || ! aloud_is_public( $post ) ) {
		return;
	}
	$name = aloud_folder_name( $post );
	$old  = get_post_meta( $id, '_aloud_recording', true );
	if ( $old && $old['folder'] === $name && is_file( aloud_folder( $name ) . '/story.vtt' ) ) {
		delete_post_meta( $id, '_aloud_failure' );
		return;
	}
	$status = aloud_run_command( aloud_page( $post ), aloud_folder( $name ) );
	clean_post_cache( $id ); // It may have changed in the meantime: then another event has been scheduled.
	$post = get_post( $id );
	if ( ! aloud_is_public( $post ) || aloud_folder_name( $post ) !== $name ) {
		aloud_delete( aloud_folder( $name ) );
		return;
	}
	$is_complete = 0 === $status;
	foreach ( array( 'webm', 'm4a', 'vtt' ) as $type ) {
		$is_complete = $is_complete && is_file( aloud_folder( $name ) . "/story.$type" );
	}
	if ( ! $is_complete ) {
		aloud_delete( aloud_folder( $name ) );
		update_post_meta( $id, '_aloud_failure', (string) $status );
		return;
	}
	preg_match( '/^duration: ([\d.]+)/m', (string) file_get_contents( aloud_folder( $name ) . '/story.vtt' ), $duration ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A local file.
	update_post_meta(
		$id,
		'_aloud_recording',
		array(
			'folder'   => $name,
			'duration' => $duration[1] ?? '',
		)
	);
	delete_post_meta( $id, '_aloud_failure' );
	if ( $old && $old['folder'] !== $name ) {
		aloud_delete( aloud_folder( $old['folder'] ) );
	}
}
add_action( 'aloud_narrate', 'aloud_narrate' );

/**
 * Runs `aloud narrate`, without a shell. Its output may name files and programs of the server: it is not kept.
 *
 * @return int The status of the command; -1 where it cannot be started.
 */
function aloud_run_command( string $page, string $folder ): int {
	$file = tempnam( get_temp_dir(), 'aloud' );
	if ( ! function_exists( 'proc_open' ) || ! $file || ! wp_mkdir_p( $folder ) ) {
		return -1;
	}
	file_put_contents( $file, $page ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A temporary file.
	$words = array( ...(array) ALOUD_COMMAND, 'narrate', $file, '--out', $folder );
	if ( defined( 'ALOUD_OPTIONS' ) ) {
		array_push( $words, ...(array) ALOUD_OPTIONS );
	}
	$nothing = array( 'file', PHP_OS_FAMILY === 'Windows' ? 'NUL' : '/dev/null', 'r+' );
	$process = @proc_open( $words, array( $nothing, $nothing, $nothing ), $pipes ); // phpcs:ignore WordPress.PHP -- A warning would name the command.
	$status  = $process ? proc_close( $process ) : -1;
	wp_delete_file( $file );
	return $status;
}

function aloud_delete( string $folder ): void {
	require_once ABSPATH . 'wp-admin/includes/class-wp-filesystem-base.php';
	require_once ABSPATH . 'wp-admin/includes/class-wp-filesystem-direct.php';
	( new WP_Filesystem_Direct( null ) )->delete( $folder, true );
}

function aloud_remove_recording( int $id ): void {
	if ( wp_is_post_revision( $id ) ) {
		return; // WordPress would delete the metadata of its post.
	}
	$recording = get_post_meta( $id, '_aloud_recording', true );
	if ( $recording ) {
		aloud_delete( aloud_folder( $recording['folder'] ) );
	}
	delete_post_meta( $id, '_aloud_recording' );
	delete_post_meta( $id, '_aloud_failure' );
}
add_action( 'before_delete_post', 'aloud_remove_recording' );

/** Names the posts without a recording to those who may edit them. */
function aloud_show_failures(): void {
	$query = array(
		'post_type'   => 'any',
		'numberposts' => 5,
		'meta_key'    => '_aloud_failure', // phpcs:ignore WordPress.DB.SlowDBQuery -- Only in the list of posts and on the dashboard.
	);
	if ( ! in_array( get_current_screen()->base, array( 'dashboard', 'edit' ), true ) ) {
		return;
	}
	foreach ( get_posts( $query ) as $post ) {
		if ( ! current_user_can( 'edit_post', $post->ID ) ) {
			continue;
		}
		$status = get_post_meta( $post->ID, '_aloud_failure', true );
		/* translators: 1: title of a post, 2: exit status of a command */
		$text = sprintf( __( '“%1$s” is published, but its recording could not be made: the command of Aloud ended with status %2$s.', 'aloud' ), get_the_title( $post ), $status );
		$link = wp_nonce_url( admin_url( "admin-post.php?action=aloud_retry&post=$post->ID" ), "aloud_retry_$post->ID" );
		printf( '<div class="notice notice-warning"><p>%s <a href="%s">%s</a></p></div>', esc_html( $text ), esc_url( $link ), esc_html__( 'Try again', 'aloud' ) );
	}
}
add_action( 'admin_notices', 'aloud_show_failures' );

function aloud_retry(): void {
	$id = isset( $_GET['post'] ) ? absint( $_GET['post'] ) : 0;
	check_admin_referer( "aloud_retry_$id" );
	if ( ! current_user_can( 'edit_post', $id ) ) {
		wp_die( esc_html__( 'You may not edit this post.', 'aloud' ), 403 );
	}
	delete_post_meta( $id, '_aloud_failure' );
	wp_schedule_single_event( time(), 'aloud_narrate', array( $id ) );
	wp_safe_redirect( wp_get_referer() ? wp_get_referer() : admin_url( 'edit.php' ) );
	exit;
}
add_action( 'admin_post_aloud_retry', 'aloud_retry' );

function aloud_deactivate(): void {
	wp_unschedule_hook( 'aloud_narrate' );
}
register_deactivation_hook( __FILE__, 'aloud_deactivate' );

/** Removes the recordings. The posts stay as they are. */
function aloud_uninstall(): void {
	delete_post_meta_by_key( '_aloud_recording' );
	delete_post_meta_by_key( '_aloud_failure' );
	aloud_delete( wp_upload_dir( null, false )['basedir'] . '/aloud' );
}
register_uninstall_hook( __FILE__, 'aloud_uninstall' );
