@echo off
rem Starts Rubric with the Java of JAVA_HOME or, without it, the one on the PATH.
rem JAVA_OPTS and then RUBRIC_OPTS are options for Java, separated by blanks.
rem Without a Java of version 17 or later it says so in one line and exits with
rem 70, the code for faults that are not in the user's input.
setlocal disabledelayedexpansion

set "rubric_home=%~dp0.."

if not defined JAVA_HOME goto path
set "rubric_java=%JAVA_HOME%\bin\java.exe"
if exist "%rubric_java%" goto version
echo rubric: no Java at JAVA_HOME, `%JAVA_HOME%`; it needs Java 17 or later>&2
exit /b 70

:path
set "rubric_java="
for %%j in (java.exe) do set "rubric_java=%%~$PATH:j"
if defined rubric_java goto version
echo rubric: no Java found; install Java 17 or later, or set JAVA_HOME>&2
exit /b 70

rem Answers without starting a virtual machine: openjdk full version "17.0.15+6"
:version
set "rubric_version="
for /f "tokens=4" %%v in ('^""%rubric_java%" -fullversion 2^>^&1^"') do set "rubric_version=%%~v"
set "rubric_major=0"
for /f "delims=.+-_" %%m in ("%rubric_version%") do set "rubric_major=%%m"
if %rubric_major% geq 17 goto start
echo rubric: `%rubric_java%` is version `%rubric_version%`; it needs Java 17 or later>&2
exit /b 70

rem The archive of loaded classes saves time at the start. It fits only the Java
rem and the directory it was made with; elsewhere it is passed over in silence.
:start
set "rubric_archive="
rem One thread that collects garbage costs a run of seconds or minutes less than
rem several beside it do. Java takes one collector: one that was asked for stays.
set "rubric_collector=-XX:+UseSerialGC"
(set JAVA_ & set JDK_JAVA_OPTIONS & set RUBRIC_OPTS) 2>nul | findstr /r /c:"-XX:+Use[A-Za-z0-9]*GC" >nul && set "rubric_collector="
if exist "%rubric_home%\lib\rubric.jsa" set rubric_archive=-XX:SharedArchiveFile="%rubric_home%\lib\rubric.jsa" -Xshare:auto -Xlog:cds*=off
"%rubric_java%" -XX:-UsePerfData %JAVA_OPTS% %RUBRIC_OPTS% %rubric_archive% %rubric_collector% -jar "%rubric_home%\lib\rubric.jar" %*
exit /b %errorlevel%
