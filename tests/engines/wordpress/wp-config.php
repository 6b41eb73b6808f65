<?php // WordPress as the bed runs it: where it is comes from the environment, and it reaches nobody.
define('DB_NAME', 'blog');
define('DB_USER', getenv('BED_DB_USER'));
define('DB_PASSWORD', getenv('BED_DB_PASSWORD'));
define('DB_HOST', getenv('BED_DB_HOST'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', getenv('BED_URL'));
define('WP_SITEURL', getenv('BED_URL'));
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define($name . '_KEY', 'bed' . $name);
    define($name . '_SALT', 'bed' . $name);
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
