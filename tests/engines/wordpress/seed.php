<?php // Installs WordPress and writes the seeds into it. Run: php seed.php FOLDER SEEDS
[, $folder, $seeds] = $argv;
$url = parse_url(getenv('BED_URL'));
$_SERVER += ['HTTP_HOST' => "{$url['host']}:{$url['port']}", 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
define('WP_INSTALLING', true);
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', fn() => true);

wp_install('Radlog', 'admin', 'admin@bed.test', true, '', 'admin');
wp_delete_post(1, true);
wp_delete_post(2, true);
$options = [
    'permalink_structure' => '/%year%/%monthnum%/%postname%/',
    'posts_per_page' => 5,
    'page_comments' => 1,
    'comments_per_page' => 5,
    'default_comments_page' => 'oldest',
    'thread_comments' => 1,
    'thread_comments_depth' => 5,
    'timezone_string' => 'Europe/Berlin',
];
foreach ($options as $name => $value) {
    update_option($name, $value);
}
$GLOBALS['wp_rewrite']->init();
switch_theme('twentytwentyone');

function dates(string $name, string $at): array {
    $gmt = gmdate('Y-m-d H:i:s', strtotime($at));
    return [$name => get_date_from_gmt($gmt), "{$name}_gmt" => $gmt];
}

function user(string $name): int {
    $known = get_user_by('login', sanitize_user(sanitize_title($name)));
    if ($known) {
        return $known->ID;
    }
    $login = sanitize_title($name);
    $fields = ['user_login' => $login, 'user_pass' => 'bed', 'user_email' => "$login@bed.test", 'display_name' => $name];
    return wp_insert_user($fields + ['role' => 'author']);
}

function paragraphs(string $text): string {
    $blocks = array_map(
        fn($each) => "<!-- wp:paragraph -->\n<p>" . htmlspecialchars(trim($each), ENT_NOQUOTES) . "</p>\n<!-- /wp:paragraph -->",
        explode("\n\n", $text)
    );
    return implode("\n\n", $blocks);
}

foreach (json_decode(file_get_contents($seeds), true) as $row) {
    $article = $row['article'];
    $post = wp_insert_post(wp_slash([
        'post_title' => $row['title'],
        'post_content' => paragraphs($article['text']),
        'post_status' => 'publish',
        'post_author' => user($article['author']),
        'post_category' => [wp_create_category($row['section'])],
        'comment_status' => 'open',
    ] + dates('post_date', $article['at'])), true);
    $comments = [];
    foreach ($row['comments'] as $comment) {
        $comments[] = wp_insert_comment(wp_slash([
            'comment_post_ID' => $post,
            'comment_author' => $comment['author'],
            'comment_content' => $comment['text'],
            'comment_parent' => $comment['answers'] === null ? 0 : $comments[$comment['answers']],
            'comment_approved' => 1,
        ] + dates('comment_date', $comment['at'])));
    }
}
flush_rewrite_rules();
