<?php
// The configuration of the WordPress under test. What differs from run to run comes from servers.mjs.
define('DB_HOST', 'localhost:' . getenv('TEST_SOCKET'));
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';

define('WP_HOME', getenv('TEST_ADDRESS'));
define('WP_SITEURL', getenv('TEST_ADDRESS'));
define('WP_DEFAULT_THEME', 'twentytwentythree');
// Application passwords without HTTPS.
define('WP_ENVIRONMENT_TYPE', 'local');
// It asks nobody but itself and the site under test.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);

defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
