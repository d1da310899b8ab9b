<?php
// Installs WordPress with an administrator and an author, and prints its version and their passwords for REST.
mysqli_report(MYSQLI_REPORT_STRICT);
(new mysqli('localhost', 'root', '', '', 0, getenv('TEST_SOCKET')))->query('CREATE DATABASE wordpress');

define('WP_INSTALLING', true);
// The folder of WordPress is the current one.
require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('A newspaper', 'administrator', 'administrator@example.org', false, '', 'administrator');
wp_insert_user(['user_login' => 'author', 'user_pass' => 'author', 'role' => 'author']);
// Nothing stands in a post but what a test wrote.
update_option('default_comment_status', 'closed');

$passwords = [];
foreach (['administrator', 'author'] as $name) {
    [$password] = WP_Application_Passwords::create_new_application_password(
        get_user_by('login', $name)->ID,
        ['name' => 'test'],
    );
    $passwords[$name] = $password;
}
echo "\n", json_encode(['version' => get_bloginfo('version'), 'passwords' => $passwords]);
